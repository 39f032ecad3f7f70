package ibrik.compiler.check;

import ibrik.compiler.classes.ClassPath;
import ibrik.compiler.classes.ClassWorld;
import ibrik.compiler.classes.Mark;
import ibrik.compiler.interpret.Initialiser;
import ibrik.compiler.problem.Problem;
import ibrik.compiler.replacement.BodyRecord;
import ibrik.compiler.replacement.LibraryPage;
import ibrik.compiler.replacement.ReplacedPage;
import ibrik.compiler.replacement.ReplacementSources;
import ibrik.compiler.replacement.ReplacementTable;
import ibrik.compiler.replacement.TrivialBody;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Everything that stands in place of a body of the JDK, compared with the JDK that runs this and with what is written
/// down about it.
public final class ReplacedMethods implements AutoCloseable {
    private static final Path RECORD = Path.of("compiler/src/main/resources").resolve(BodyRecord.FILE);
    private static final Path REPLACED = Path.of("docs/replaced-methods.md");
    private static final Path LIBRARY = Path.of("docs/library.md");

    private final Path installation;
    private final ClassPath path;
    private final ClassWorld world;
    private final ReplacementTable table;

    /// @param installation the folder that holds the compiled target modules
    public ReplacedMethods(Path installation) throws IOException {
        this.installation = installation;
        this.path = new ClassPath(ClassPath.targetFolders(installation), List.of());
        this.world = new ClassWorld(path);
        this.table = ReplacementSources.whole(world, Initialiser.handledMethods());
    }

    /// Methods with two owners of which the winner does not name the other, a sentence each.
    public List<String> conflicts() {
        return table.conflicts();
    }

    /// Bodies of this JDK that are not those that the replacements were written against.
    public List<Problem> changes() {
        return BodyRecord.carried().changes(world, _ -> true);
    }

    /// How many methods have another body.
    public int count() {
        return table.bySymbol().size();
    }

    /// Replaced methods that do nothing and do not say why nobody can miss what they did, and those that say so but do
    /// something; a sentence each.
    public List<String> silentCuts() {
        var found = new ArrayList<String>();
        for (var method : world.substitutions().methods()) {
            if (!method.deletion()) {
                boolean trivial = TrivialBody.is(method.model());
                boolean harmless = Mark.of(method.model()).containsKey("Harmless");
                String name =
                        method.target() + "." + method.name() + method.descriptor() + " in " + method.sourceFile();
                if (trivial && !harmless) {
                    found.add(name + " asks nothing and does nothing: do what the JDK does, throw what names the"
                            + " feature, or say why that is @Harmless");
                } else if (!trivial && harmless) {
                    found.add(name + " is marked @Harmless but does something");
                }
            }
        }
        return found;
    }

    /// What the record and the pages should hold, by path in the installation.
    public Map<Path, String> documents() throws IOException {
        var record = BodyRecord.now(world, table);
        var documents = new LinkedHashMap<Path, String>();
        documents.put(RECORD, record.text());
        documents.put(REPLACED, ReplacedPage.of(record));
        String library = Files.readString(installation.resolve(LIBRARY));
        documents.put(LIBRARY, LibraryPage.of(library, world.substitutions().methods()));
        return documents;
    }

    @Override
    public void close() throws IOException {
        path.close();
    }
}
