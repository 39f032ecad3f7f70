package ibrik.compiler.check.missing;

import ibrik.compiler.analysis.world.ClosedWorld;
import ibrik.compiler.analysis.world.MissingFeature;
import ibrik.compiler.classes.Method;
import ibrik.compiler.ir.Block;
import ibrik.compiler.ir.Control;
import ibrik.compiler.ir.Graph;
import ibrik.compiler.ir.Node;
import ibrik.compiler.verify.format.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds what the program can reach and an image has not: natives without code, deleted methods, missing classes,
/// dynamic linkage. Each stands in the graphs as a [Control.LinkageFailure].
final class MissingParts {
    private static final String MISSING_CLASS = "java/lang/NoClassDefFoundError: ";

    /// Errors of classes that are there, and that no other code causes.
    private static final Set<Refusal.Kind> BROKEN_CLASS = Set.of(
            Refusal.Kind.CLASS_FORMAT, Refusal.Kind.CLASS_VERSION, Refusal.Kind.CIRCULARITY, Refusal.Kind.VERIFY);

    private MissingParts() {}

    /// In the order in which the program reaches them, each with its instruction. A failure that the program is ready
    /// for, because the code around it catches it, is none.
    static Map<Control.LinkageFailure, MissingPart> of(ClosedWorld world) {
        var parts = new LinkedHashMap<Control.LinkageFailure, MissingPart>();
        for (Method method : world.methods()) {
            for (Block block : world.graphOf(method).map(Graph::blocks).orElse(List.of())) {
                if (block.handlerOrNull() == null) {
                    failures(block).forEach(each -> describe(method, each).ifPresent(part -> parts.put(each, part)));
                }
            }
        }
        return parts;
    }

    private static List<Control.LinkageFailure> failures(Block block) {
        var found = new ArrayList<Control.LinkageFailure>();
        for (Node node : block.instructions()) {
            if (node instanceof Control.LinkageFailure failure) {
                found.add(failure);
            }
        }
        return found;
    }

    private static Optional<MissingPart> describe(Method method, Control.LinkageFailure failure) {
        if (method.failure().isPresent()) {
            return Optional.empty();
        }
        if (!method.hasCode()) {
            return Optional.of(withoutCode(method, failure));
        }
        String error = failure.error();
        var at = failure.position();
        if (error.startsWith(Control.LinkageFailure.UNSUPPORTED)) {
            String what = error.substring(Control.LinkageFailure.UNSUPPORTED.length());
            return Optional.of(new MissingPart(
                    "unsupported-construct",
                    what,
                    what + " at " + at,
                    "avoid the construct, or keep the code that uses it from being reached",
                    at));
        }
        if (error.startsWith(MISSING_CLASS)) {
            String name = inSource(error.substring(MISSING_CLASS.length()));
            return Optional.of(new MissingPart(
                    "missing-class",
                    "class " + name,
                    "the class " + name + " is not on the class path, and "
                            + at.method().owner().name() + "." + at.method().name() + " needs it",
                    "add its jar or folder with --class-path; if the program can do without the class, let it catch"
                            + " NoClassDefFoundError around the use",
                    at));
        }
        boolean broken = BROKEN_CLASS.stream().anyMatch(kind -> error.startsWith(kind.internalName()));
        return broken ? Optional.of(brokenClass(failure)) : Optional.empty();
    }

    /// @param name with slashes, or the descriptor of an array of the class that is missing
    private static String inSource(String name) {
        int element = name.lastIndexOf('[') + 1;
        return (element == 0 ? name : name.substring(element + 1, name.length() - 1)).replace('/', '.');
    }

    private static MissingPart brokenClass(Control.LinkageFailure failure) {
        String error = failure.error().substring("java/lang/".length());
        var at = failure.position();
        return new MissingPart(
                "broken-class",
                error,
                "the virtual machine refuses a class that "
                        + at.method().owner().name() + "." + at.method().name() + " needs: " + error,
                "compile that class again; if the program can do without it, let it catch the error around the use",
                at);
    }

    private static MissingPart withoutCode(Method method, Control.LinkageFailure failure) {
        var feature = MissingFeature.of(method);
        boolean deleted = method.has("Delete");
        return new MissingPart(
                deleted ? "not-in-an-image" : "native-method",
                feature.name(),
                (deleted ? "an image has no " : "no code exists for the native method ")
                        + method.owner().name() + "." + method.name() + method.descriptor(),
                feature.remedy(),
                failure.position());
    }
}
