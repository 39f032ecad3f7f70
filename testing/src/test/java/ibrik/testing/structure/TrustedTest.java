package ibrik.testing.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The methods that the checks of marks believe are those of the list in `docs/runtime/no-fail.md`, no more and no
/// less.
final class TrustedTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern NAME = Pattern.compile("`(\\w+\\.\\w+)`");

    @Test
    void trustedMethodsAreThoseOfTheList() throws IOException {
        var listed = new TreeSet<String>();
        for (String line : Files.readAllLines(ROOT.resolve("docs/runtime/no-fail.md"))) {
            if (line.startsWith("| `")) {
                NAME.matcher(line.split("\\|")[1])
                        .results()
                        .map(found -> found.group(1))
                        .forEach(listed::add);
            }
        }
        assertFalse(listed.isEmpty(), "the page has a list");
        assertEquals(listed, trusted());
    }

    private static Set<String> trusted() throws IOException {
        var found = new TreeSet<String>();
        for (var model : TargetClasses.all()) {
            String owner = model.thisClass().asInternalName();
            for (var method : model.methods()) {
                if (TargetClasses.marks(method).contains("Trusted")) {
                    found.add(owner.substring(owner.lastIndexOf('/') + 1) + "."
                            + method.methodName().stringValue());
                }
            }
        }
        return found;
    }
}
