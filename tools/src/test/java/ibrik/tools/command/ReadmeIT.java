package ibrik.tools.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ibrik.tools.emulator.Qemu;
import ibrik.tools.host.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What README shows a newcomer first happens: a greeting, a program with input, a measurement. Numbers that are
/// measured may differ.
final class ReadmeIT {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final String CODE = "    ";
    private static final String PROMPT = CODE + "$ ";

    /// The commands of the first block with what each prints; none where nothing is shown.
    private static Map<String, List<String>> commands() throws IOException {
        Map<String, List<String>> found = new LinkedHashMap<>();
        List<String> printed = new ArrayList<>();
        for (String line : section("## Start").lines().toList()) {
            if (line.startsWith(PROMPT)) {
                printed = new ArrayList<>();
                found.put(line.substring(PROMPT.length()), printed);
            } else if (line.startsWith(CODE)) {
                printed.add(line.substring(CODE.length()));
            }
        }
        return found;
    }

    private static String section(String title) throws IOException {
        String text = Files.readString(ROOT.resolve("README.md"));
        int start = text.indexOf(title);
        return text.substring(start, text.indexOf("\n## ", start + 1));
    }

    @Test
    void itsCommandsPrintWhatItSays() throws IOException {
        assumeTrue(Qemu.findOrEmpty().isPresent(), "QEMU is not installed");
        Map<String, List<String>> commands = commands();
        for (String word : List.of("applications/hello", "| ./ibrik run", "benchmark")) {
            assertTrue(commands.keySet().stream().anyMatch(command -> command.contains(word)), word);
        }
        for (var each : commands.entrySet()) {
            if (!each.getValue().isEmpty()) {
                String line = "cd '" + ROOT + "' && { " + each.getKey() + "; } 2>/dev/null";
                Programs.Answer answer = Programs.ask(LIMIT, List.of("bash", "-c", line));
                String shown = String.join("\n", each.getValue());
                assertEquals(withoutFigures(shown), withoutFigures(answer.text()), each.getKey());
            }
        }
    }

    private static String withoutFigures(String text) {
        return text.strip().replaceAll("\\d{3,}", "N");
    }

    @Test
    void aPictureShowsWhatIsInside() throws IOException {
        String picture = section("## What is in an image");
        for (String part : List.of("your program", "java.base", "runtime", "kernel", "--hosted")) {
            assertTrue(picture.lines().anyMatch(line -> line.startsWith(CODE + "|") && line.contains(part)), part);
        }
    }
}
