package ibrik.testing.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Dependencies point one way (ARCHITECTURE.md, "Folders"). Maven holds the modules apart; this holds the packages
/// inside them by the rules of [Layers], and the target's code away from the host's.
final class LayeringTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final List<String> MODULES =
            List.of("vocabulary", "machine", "runtime", "kernel", "compiler", "tools", "testing");
    private static final String OURS = "ibrik.";

    /// Which of our packages each of our packages mentions beside itself.
    private static Map<String, Set<String>> mentions() {
        var found = new TreeMap<String, Set<String>>();
        for (Mentions each : Mentions.of(ROOT, MODULES)) {
            String name = each.name();
            String from = name.substring(OURS.length(), name.lastIndexOf('.'));
            var to = found.computeIfAbsent(from, unused -> new TreeSet<>());
            each.packages().stream()
                    .filter(mentioned -> mentioned.startsWith(OURS))
                    .map(mentioned -> mentioned.substring(OURS.length()))
                    .filter(mentioned -> !mentioned.equals(from))
                    .forEach(to::add);
        }
        assertTrue(found.size() > MODULES.size(), "the modules are compiled");
        return found;
    }

    @Test
    void everyPackageHasARule() {
        var without = new TreeSet<>(mentions().keySet());
        without.removeAll(Layers.rules().keySet());
        assertEquals(Set.of(), without, "packages without a line in Layers");
    }

    @Test
    void dependenciesPointOneWay() {
        var rules = Layers.rules();
        List<String> broken = new ArrayList<>();
        mentions().forEach((from, all) -> {
            for (String mentioned : all) {
                if (rules.getOrDefault(from, Set.of()).stream().noneMatch(word -> Layers.covers(word, mentioned))) {
                    broken.add(from + " mentions " + mentioned);
                }
            }
        });
        assertEquals(List.of(), broken);
    }

    @Test
    void noPackagesKnowOneAnother() {
        assertEquals(List.of(), Layers.circle(mentions()));
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
    void rulesAreNotInherited() {
        assertFalse(Layers.rules().containsKey("compiler.llvm.below"));
        assertTrue(Layers.covers("runtime.heap.*", "runtime.heap"));
        assertTrue(Layers.covers("runtime.heap.*", "runtime.heap.space"));
        assertFalse(Layers.covers("runtime.heap.*", "runtime.heaps"));
        assertFalse(Layers.covers("runtime.heap", "runtime.heap.space"));
    }

    @Test
    void circlesAreFound() {
        var mentions = Map.of("a", Set.of("b"), "b", Set.of("c"), "c", Set.of("b"), "d", Set.of("a"));
        assertEquals(Set.of("b", "c"), Set.copyOf(Layers.circle(mentions)));
        assertEquals(List.of(), Layers.circle(Map.of("a", Set.of("b", "c"), "b", Set.of("c"))));
    }
}
