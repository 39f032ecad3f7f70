package ibrik.testing.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Files, methods and lines keep the limits of CONTRIBUTING.md, "Code".
final class StyleTest {
    private static final int MOST_LINES_OF_A_FILE = 800;
    private static final int MOST_LINES_OF_A_METHOD = 60;
    private static final int MOST_COLUMNS = 120;

    private static final Pattern MESSAGE_OF_SUBSTITUTIONS = Pattern.compile("\"[^\"]*[Ss]ubstitution[^\"]*\"");
    private static final Pattern HEXADECIMAL = Pattern.compile("(?<![\\w\"])0x\\w+");

    /// The line on which the head of a method or constructor begins: a type and a name, or a class's name alone.
    private static final Pattern HEAD = Pattern.compile(
            " {4,12}(?!return |throw |new |else |case |try |do |.*\\b(?:record|class|enum) )(?:@\\w+ )*(?:[a-z]+ )*"
                    + "(?:[\\w.]+(?:<.*>)?(?:\\[\\])* )?\\w+\\((?:[^.;=\"]|\\.\\.\\.)*[({,]");

    @Test
    void filesAreShort() {
        assertEquals(
                List.of(),
                Sources.all(".java").stream()
                        .filter(source -> source.lines().size() > MOST_LINES_OF_A_FILE)
                        .map(source -> source.path() + ": " + source.lines().size() + " lines")
                        .toList());
    }

    @Test
    void linesAreShort() {
        List<String> found = new ArrayList<>();
        Stream.of(".java", ".s").flatMap(ending -> Sources.all(ending).stream()).forEach(source -> {
            boolean[] data = source.textBlocks();
            for (int index = 0; index < data.length; index++) {
                String line = source.lines().get(index);
                if (!data[index] && line.codePointCount(0, line.length()) > MOST_COLUMNS) {
                    found.add(source.at(index));
                }
            }
        });
        assertEquals(List.of(), found);
    }

    @Test
    void methodsFitOnAScreen() {
        List<String> found = new ArrayList<>();
        Sources.all(".java").forEach(source -> found.addAll(longMethods(source)));
        assertEquals(List.of(), found);
    }

    @Test
    void commentsAreFilled() {
        List<String> found = new ArrayList<>();
        Sources.all(".java").forEach(source -> found.addAll(brokenComments(source)));
        assertEquals(List.of(), found);
    }

    /// Code for the machine is read beside manuals: a number of theirs is the value of a constant, which has a name and
    /// a source, or is made of such constants.
    @Test
    void numbersOfTheMachineHaveNames() {
        List<String> found = new ArrayList<>();
        Sources.all(".java").stream().filter(StyleTest::isForTheMachine).forEach(source -> found.addAll(bare(source)));
        assertEquals(List.of(), found);
    }

    /// Whoever writes a program need not know how the library's bodies are replaced: `ibrik replaced` alone tells.
    @Test
    void messagesKnowNoSubstitutions() {
        List<String> found = new ArrayList<>();
        for (Sources source : Sources.all(".java")) {
            boolean speaks = source.path().toString().contains("src/main")
                    && !source.path().toString().contains("/replacement/")
                    && !source.path().startsWith("testing");
            for (int index = 0; speaks && index < source.lines().size(); index++) {
                String line = source.lines().get(index).strip();
                if (!line.startsWith("//")
                        && MESSAGE_OF_SUBSTITUTIONS.matcher(line).find()) {
                    found.add(source.at(index));
                }
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void nothingIsLeftToDo() {
        String left = "TO" + "DO";
        String broken = "FIX" + "ME";
        assertEquals(
                List.of(),
                Sources.all(".java").stream()
                        .filter(source ->
                                source.lines().stream().anyMatch(line -> line.contains(left) || line.contains(broken)))
                        .map(Sources::path)
                        .toList());
    }

    /// Methods whose lines from the head to the closing brace are too many; text blocks are data. The formatter gives
    /// both one indentation.
    private static List<String> longMethods(Sources source) {
        List<String> found = new ArrayList<>();
        boolean[] data = source.textBlocks();
        for (int index = 0; index < data.length; index++) {
            String line = source.lines().get(index);
            if (!data[index] && HEAD.matcher(line).matches()) {
                String end = " ".repeat(line.length() - line.stripLeading().length()) + "}";
                int last = index + 1;
                int lines = 2;
                while (last < data.length
                        && (data[last] || !source.lines().get(last).equals(end))) {
                    lines += data[last] ? 0 : 1;
                    last++;
                }
                if (last < data.length && lines > MOST_LINES_OF_A_METHOD) {
                    found.add(source.at(index) + ": " + lines + " lines");
                }
            }
        }
        return found;
    }

    private static boolean isForTheMachine(Sources source) {
        return Stream.of("machine/src/main", "kernel/src/main").anyMatch(source.path()::startsWith);
    }

    /// Lines with a hexadecimal number outside the declaration of a constant.
    private static List<String> bare(Sources source) {
        List<String> found = new ArrayList<>();
        boolean declares = false;
        for (int index = 0; index < source.lines().size(); index++) {
            String line = source.lines().get(index).strip();
            boolean isComment = line.startsWith("//");
            declares |= line.contains("static final ");
            if (!isComment && !declares && HEXADECIMAL.matcher(line).find()) {
                found.add(source.at(index));
            }
            declares &= isComment || !line.endsWith(";");
        }
        return found;
    }

    /// A comment line of one word, although the next line goes on and its first word would have fitted: what a
    /// formatter leaves of a line that had been too long.
    private static List<String> brokenComments(Sources source) {
        List<String> found = new ArrayList<>();
        for (int index = 0; index + 1 < source.lines().size(); index++) {
            String line = source.lines().get(index);
            String next = source.lines().get(index + 1);
            if (isProse(line) && isProse(next)) {
                String word = line.strip().substring(4);
                String following = next.strip().substring(4).split(" ")[0];
                if (!word.contains(" ") && line.length() + 1 + following.length() <= MOST_COLUMNS) {
                    found.add(source.at(index));
                }
            }
        }
        return found;
    }

    /// A line of a doc comment that is no list, table, drawing or tag.
    private static boolean isProse(String line) {
        return line.strip().matches("/// [\\p{L}(\\[`\"'].*[^:]")
                && !line.strip().startsWith("/// ```");
    }

    @Test
    void breaksOfTheLimitsAreFound() {
        String body = "        step();\n".repeat(MOST_LINES_OF_A_METHOD - 1);
        assertEquals(
                1,
                longMethods(source("class A {\n    void run() {\n" + body + "    }\n}"))
                        .size());
        assertEquals(
                0,
                longMethods(source("class A {\n    void run() {\n" + body.substring(16) + "    }\n}"))
                        .size());
        assertEquals(
                1,
                brokenComments(source("/// One two\n/// three\n/// four five.")).size());
        assertEquals(
                0,
                brokenComments(source("/// One two three\n/// four.\n///\n/// - five\n/// - six"))
                        .size());
        assertEquals(
                1, bare(source("static final int A =\n 0x8;\nreturn a & 0x7;")).size());
        assertTrue(source("a = \"\"\"\n  x\n  \"\"\";").textBlocks()[1]);
    }

    private static Sources source(String text) {
        return new Sources(Path.of("A.java"), text.lines().toList());
    }
}
