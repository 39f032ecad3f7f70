package ibrik.testing.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Dependencies point one way (ARCHITECTURE.md, "Folders"). Maven holds the modules apart; this holds the packages
/// inside
/// them, and the target's code away from the host's.
final class LayeringTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final List<String> MODULES =
            List.of("vocabulary", "machine", "runtime", "kernel", "compiler", "tools");

    /// A package, and what of Ibrik its classes may mention beside itself; each word covers the packages below it. For
    /// each class the longest package that fits is its rule.
    private static final Map<String, List<String>> RULES = new TreeMap<>(Map.ofEntries(
            rule("ibrik.vocabulary"),
            rule("ibrik.machine", "ibrik.vocabulary"),
            rule("ibrik.runtime", "ibrik.machine", "ibrik.vocabulary"),
            rule("ibrik.runtime.platform", "ibrik.machine", "ibrik.vocabulary"),
            rule("ibrik.runtime.memory", "ibrik.runtime.platform", "ibrik.vocabulary"),
            rule("ibrik.runtime.heap", "ibrik.runtime.platform", "ibrik.machine", "ibrik.vocabulary"),
            rule("ibrik.kernel", "ibrik.runtime", "ibrik.machine", "ibrik.vocabulary"),
            rule("ibrik.compiler", "ibrik.vocabulary.layout", "ibrik.vocabulary.mark"),
            rule(
                    "ibrik.compiler.classes",
                    "ibrik.compiler.problem",
                    "ibrik.compiler.option",
                    "ibrik.vocabulary.layout",
                    "ibrik.vocabulary.mark"),
            rule(
                    "ibrik.compiler.replacement",
                    "ibrik.compiler.problem",
                    "ibrik.compiler.option",
                    "ibrik.compiler.classes",
                    "ibrik.compiler.synthetic"),
            rule("ibrik.compiler.ir", "ibrik.compiler.problem", "ibrik.compiler.classes", "ibrik.vocabulary.layout"),
            rule(
                    "ibrik.compiler.interpret",
                    "ibrik.compiler.problem",
                    "ibrik.compiler.classes",
                    "ibrik.compiler.ir",
                    "ibrik.compiler.synthetic",
                    "ibrik.compiler.replacement",
                    "ibrik.vocabulary.layout"),
            rule("ibrik.compiler.llvm", "ibrik.compiler.problem", "ibrik.vocabulary.layout"),
            rule(
                    "ibrik.compiler.image",
                    "ibrik.compiler.problem",
                    "ibrik.compiler.option",
                    "ibrik.compiler.llvm",
                    "ibrik.vocabulary.layout"),
            rule("ibrik.compiler.launch", "ibrik.compiler.problem", "ibrik.compiler.classes"),
            rule(
                    "ibrik.tools",
                    "ibrik.compiler.!",
                    "ibrik.compiler.problem",
                    "ibrik.compiler.option",
                    "ibrik.compiler.launch")));

    private static Map.Entry<String, List<String>> rule(String subject, String... allowed) {
        return Map.entry(subject, List.of(allowed));
    }

    @Test
    void dependenciesPointOneWay() {
        List<String> broken = new ArrayList<>();
        List<Mentions> classes = Mentions.of(ROOT, MODULES);
        assertFalse(classes.isEmpty(), "the modules are compiled");
        for (Mentions mentions : classes) {
            String subject = ruleFor(mentions.name());
            for (String mentioned : mentions.packages()) {
                if (mentioned.startsWith("ibrik.") && !isAllowed(subject, mentioned)) {
                    broken.add(mentions.name() + " mentions " + mentioned);
                }
            }
        }
        assertEquals(List.of(), broken);
    }

    private static String ruleFor(String name) {
        return RULES.keySet().stream()
                .filter(subject -> name.startsWith(subject + "."))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow(() -> new AssertionError("no rule for " + name));
    }

    /// An exclamation mark stands for the package itself, without those below it.
    private static boolean isAllowed(String subject, String mentioned) {
        return covers(subject, mentioned)
                || RULES.get(subject).stream()
                        .anyMatch(word -> word.endsWith(".!")
                                ? mentioned.equals(word.substring(0, word.length() - 2))
                                : covers(word, mentioned));
    }

    private static boolean covers(String word, String mentioned) {
        return mentioned.equals(word) || mentioned.startsWith(word + ".");
    }

    @Test
    void theCommandLineLibraryStaysAtTheEdge() {
        List<String> users = Mentions.of(ROOT, MODULES).stream()
                .filter(mentions -> mentions.packages().contains("picocli"))
                .map(Mentions::name)
                .filter(name -> !name.startsWith("ibrik.tools.command."))
                .toList();
        assertEquals(List.of(), users);
    }

    @Test
    void rulesAreObeyed() {
        assertEquals("ibrik.compiler.llvm", ruleFor("ibrik.compiler.llvm.Linker"));
        assertEquals("ibrik.compiler", ruleFor("ibrik.compiler.analysis.World"));
        assertFalse(isAllowed("ibrik.compiler.llvm", "ibrik.compiler.ir"));
        assertFalse(isAllowed("ibrik.vocabulary", "ibrik.machine.table"));
        assertFalse(isAllowed("ibrik.compiler", "ibrik.runtime.heap"));
    }
}
