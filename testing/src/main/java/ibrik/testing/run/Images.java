package ibrik.testing.run;

import ibrik.compiler.BuildRequest;
import ibrik.compiler.BuildResult;
import ibrik.compiler.Pipeline;
import ibrik.compiler.Progress;
import ibrik.compiler.option.StartSettings;
import ibrik.compiler.option.Target;
import ibrik.compiler.problem.Problem;
import ibrik.testing.program.Batch;
import ibrik.testing.program.Program;
import ibrik.tools.host.Installation;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Builds images in this JVM. If a batch cannot be built, the programs at fault are found and left out.
public final class Images {
    /// A graph of a big method is walked by recursion in places: as much stack as the launcher gives the tools.
    private static final long STACK_BYTES = 64L << 20;

    private final Installation installation;
    private final boolean release;

    public Images(Installation installation, boolean release) {
        this.installation = installation;
        this.release = release;
    }

    /// What building came to.
    ///
    /// @param failure why there is no image, or null if there is one
    public record Built(Path image, String failure) {}

    /// Builds one image.
    ///
    /// @param classPath the programs' classes, the dispatcher's and libraries
    public Built build(Batch batch, List<Path> classPath, Target target, Path output) throws InterruptedException {
        BuildRequest request = new BuildRequest(
                classPath,
                batch.mainClass(),
                target,
                release,
                output,
                installation.cache(),
                installation.root(),
                StartSettings.withAssertions(batch.programs().stream()
                        .anyMatch(program -> program.directives().assertions())),
                Optional.empty(),
                false,
                false);
        String[] failure = new String[1];
        Thread builder = new Thread(null, () -> failure[0] = failure(request), "build", STACK_BYTES);
        builder.start();
        builder.join();
        return new Built(output, failure[0]);
    }

    private static String failure(BuildRequest request) {
        try {
            BuildResult result = Pipeline.build(request, Progress.SILENT);
            return result.succeeded() ? null : text(result.problems());
        } catch (RuntimeException | StackOverflowError | AssertionError bug) {
            StringWriter trace = new StringWriter();
            bug.printStackTrace(new PrintWriter(trace));
            return trace.toString();
        }
    }

    private static String text(List<Problem> problems) {
        StringBuilder text = new StringBuilder();
        for (Problem problem : problems) {
            text.append(problem.what());
            problem.where().ifPresent(where -> text.append(" at ").append(where));
            text.append('\n');
            problem.callPath().forEach(step -> text.append("    ").append(step).append('\n'));
        }
        return text.toString();
    }

    /// The programs of a batch that a failure speaks of; empty if it names none, or all.
    public static List<Program> suspects(Batch batch, String failure) {
        List<Program> suspects = new ArrayList<>();
        for (Program program : batch.programs()) {
            String name = program.mainClass();
            if (mentions(failure, name + ".")
                    || mentions(failure, name + "$")
                    || mentions(failure, name.replace('.', '/') + ".")) {
                suspects.add(program);
            }
        }
        return suspects.size() == batch.programs().size() ? List.of() : suspects;
    }

    private static boolean mentions(String text, String name) {
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            if (at == 0 || !Character.isJavaIdentifierPart(text.charAt(at - 1)) && text.charAt(at - 1) != '.') {
                return true;
            }
        }
        return false;
    }
}
