package ibrik.tools.application;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The descriptions that a Maven project inherits from, as far as they are files beside it: `parent/relativePath` of
/// the model, which is `../pom.xml` unless something is said.
final class MavenParents {
    private static final String DESCRIPTION = "pom.xml";
    private static final String USUAL = "../" + DESCRIPTION;

    private MavenParents() {}

    /// The parent, its parent, and so on; what cannot be read ends the row.
    static Set<Path> of(Path project) throws IOException {
        Set<Path> parents = new LinkedHashSet<>();
        if (!Files.isRegularFile(project.resolve(DESCRIPTION))) {
            return parents;
        }
        Path description = project.resolve(DESCRIPTION).toRealPath();
        for (String place = placeOf(description); !place.isEmpty(); place = placeOf(description)) {
            Path named = description.resolveSibling(place);
            Path file = Files.isDirectory(named) ? named.resolve(DESCRIPTION) : named;
            if (!Files.isRegularFile(file)) {
                break;
            }
            description = file.toRealPath();
            if (!parents.add(description)) {
                break;
            }
        }
        return parents;
    }

    /// Empty if there is no parent, or none beside it.
    private static String placeOf(Path description) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        try (InputStream in = Files.newInputStream(description)) {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            String place = "";
            int depth = 0;
            boolean inParent = false;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                    if (depth == 2 && reader.getLocalName().equals("parent")) {
                        inParent = true;
                        place = USUAL;
                    } else if (inParent && depth == 3 && reader.getLocalName().equals("relativePath")) {
                        place = reader.getElementText().strip();
                        depth--;
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    inParent &= depth != 2;
                    depth--;
                }
            }
            return place;
        } catch (XMLStreamException noDescription) {
            // Maven says so.
            return "";
        }
    }
}
