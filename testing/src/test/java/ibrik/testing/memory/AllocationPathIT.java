package ibrik.testing.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.tools.host.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An optimised method that does nothing but allocate an object of 24 bytes takes at most 12 instructions from its
/// entry to its return, unless the buffer is at its end.
final class AllocationPathIT {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final int MOST_INSTRUCTIONS = 12;
    /// Called through an interface with two implementations, so that the method is not inlined.
    private static final String SOURCE = """
            class Make {
                static final class Node24 { long number; Object reference; }
                interface Maker { Object make(); }
                static final class First implements Maker {
                    public Object make() { return new Node24(); }
                }
                static final class Second implements Maker {
                    public Object make() { return "second"; }
                }
                static Object kept;

                public static void main(String[] arguments) {
                    Maker[] makers = {new First(), new Second()};
                    for (int i = 0; i < 100; i++) kept = makers[i & 1].make();
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void aSmallObjectTakesFewInstructions() throws IOException {
        Path source = Files.writeString(folder.resolve("Make.java"), SOURCE);
        var answer = Programs.ask(
                LIMIT,
                List.of(
                        ROOT.resolve("ibrik").toString(),
                        "build",
                        "--hosted",
                        source.toString(),
                        "--main",
                        "Make",
                        "-o",
                        folder.resolve("make").toString(),
                        "--dump",
                        "asm",
                        "Make$First.make"));
        assertEquals(0, answer.status(), answer.text());
        int instructions = new Listing(answer.text().lines().toList()).shortestPath();
        assertTrue(instructions > 2 && instructions <= MOST_INSTRUCTIONS, instructions + " in:\n" + answer.text());
    }

    @Test
    void listingsAreWalkedAlongTheShortestPathWithoutACall() {
        List<String> lines = List.of(
                "\"Make$First.make()Ljava/lang/Object;\":",
                "\tcmpq\t%rax, %rcx",
                "\t.loc\t1 4 1",
                "\tja\t.LBB0_2",
                "\tcallq\tibrik_allocate_instance",
                "\tretq",
                ".LBB0_2:",
                "\tmovq\t%rcx, %gs:8",
                "\tjmp\t.LBB0_3",
                ".LBB0_3:",
                "\tretq");
        assertEquals(5, new Listing(lines).shortestPath());
    }

    /// The instructions of one method, as LLVM's assembler takes them.
    private static final class Listing {
        private static final int NO_PATH = 1 << 20;

        private final List<String> instructions = new ArrayList<>();
        private final Map<String, Integer> labels = new HashMap<>();

        Listing(List<String> lines) {
            int start = lines.indexOf("\"Make$First.make()Ljava/lang/Object;\":");
            assertTrue(start >= 0, "the method is in the listing");
            for (String line : lines.subList(start + 1, lines.size())) {
                if (line.startsWith(".Lfunc_end")) {
                    break;
                }
                if (line.endsWith(":")) {
                    labels.put(line.substring(0, line.length() - 1), instructions.size());
                } else if (line.startsWith("\t") && !line.startsWith("\t.")) {
                    instructions.add(line.strip().replace('\t', ' '));
                }
            }
        }

        /// Instructions from the entry to a return without a call between.
        int shortestPath() {
            return shortestPath(0, new HashSet<>());
        }

        private int shortestPath(int from, Set<Integer> before) {
            if (from >= instructions.size() || !before.add(from)) {
                return NO_PATH;
            }
            String instruction = instructions.get(from);
            int shortest = NO_PATH;
            if (instruction.startsWith("ret")) {
                shortest = 0;
            } else if (!instruction.startsWith("call")) {
                boolean jumps = instruction.startsWith("j");
                if (jumps) {
                    int target = labels.get(instruction.substring(instruction.indexOf(' ') + 1));
                    shortest = shortestPath(target, before);
                }
                if (!instruction.startsWith("jmp")) {
                    shortest = Math.min(shortest, shortestPath(from + 1, before));
                }
            }
            before.remove(from);
            return shortest + 1;
        }
    }
}
