package ibrik.compiler.replacement;

import ibrik.compiler.classes.ClassWorld;
import ibrik.compiler.problem.CompilerBug;
import ibrik.compiler.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The methods of the JDK that have another body in an image, with the fingerprints of those bodies of the JDK that the
/// replacements were written against. The record is a resource of the compiler; another build of the JDK is compared
/// with it.
///
/// @param jdk    the version of the JDK that the record was made with
/// @param bodies in the order of their symbols
public record BodyRecord(String jdk, List<RecordedBody> bodies) {
    /// The file of the record, below `compiler/src/main/resources`.
    public static final String FILE = "ibrik/compiler/replacement/bodies.txt";

    private static final String OWN_CODE = "ibrik.";
    private static final String HEADER = "# JDK ";

    public BodyRecord {
        bodies = List.copyOf(bodies);
    }

    /// What the JDK that runs this has.
    public static BodyRecord now(ClassWorld world, ReplacementTable table) {
        var bodies = new ArrayList<RecordedBody>();
        table.bySymbol().forEach((symbol, replacements) -> {
            if (!symbol.startsWith(OWN_CODE)) {
                var first = replacements.getFirst();
                String fingerprint = fingerprint(world, first.type(), first.name() + first.descriptor());
                bodies.add(RecordedBody.of(symbol, fingerprint, replacements));
            }
        });
        bodies.sort(null);
        return new BodyRecord(Runtime.version().toString(), bodies);
    }

    /// The record that this compiler carries.
    public static BodyRecord carried() {
        try (var in = BodyRecord.class.getResourceAsStream("/" + FILE)) {
            if (in == null) {
                throw new CompilerBug("the record of replaced methods is missing");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The reverse of [#text].
    public static BodyRecord parse(String text) {
        var lines = text.lines().toList();
        return new BodyRecord(
                lines.getFirst().substring(HEADER.length()),
                lines.stream()
                        .filter(line -> !line.startsWith("#"))
                        .map(RecordedBody::parse)
                        .toList());
    }

    /// One line a method.
    public String text() {
        return bodies.stream().map(RecordedBody::line).collect(Collectors.joining("\n", HEADER + jdk + "\n", "\n"));
    }

    /// Bodies of the JDK in `world` that are not those of this record: each may need another replacement.
    ///
    /// @param wanted which symbols to compare
    public List<Problem> changes(ClassWorld world, Predicate<String> wanted) {
        var problems = new ArrayList<Problem>();
        for (RecordedBody body : bodies) {
            if (wanted.test(body.symbol())) {
                String found = fingerprint(world, body.type(), body.member());
                if (!found.equals(body.fingerprint())) {
                    problems.add(change(body, found));
                }
            }
        }
        return problems;
    }

    private Problem change(RecordedBody body, String found) {
        boolean gone = found.equals(RecordedBody.ABSENT);
        return new Problem.Plain(
                "jdk-changed",
                body.symbol() + (gone ? " is not in this JDK" : " has another body in this JDK") + " ("
                        + Runtime.version() + ") than in " + jdk + ", which " + String.join(" and ", body.bodies())
                        + " was written for",
                Optional.empty(),
                List.of(),
                "use JDK " + jdk + "; or compare the bodies, adapt the replacement and run `ibrik replaced --accept`");
    }

    /// Of the class file, before anything is replaced.
    private static String fingerprint(ClassWorld world, String type, String member) {
        return world.find(type)
                .flatMap(known -> known.model().methods().stream()
                        .filter(method -> member.equals(method.methodName().stringValue()
                                + method.methodType().stringValue()))
                        .findFirst()
                        .map(method -> Fingerprint.of(known.model(), method)))
                .orElse(RecordedBody.ABSENT);
    }
}
