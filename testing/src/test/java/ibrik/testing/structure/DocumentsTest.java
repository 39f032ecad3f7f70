package ibrik.testing.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every file, folder and class that the documents name exists.
final class DocumentsTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|mailto:|#)([^)#\\s]+)(?:#[^)]*)?\\)");
    private static final Pattern PATH = Pattern.compile(
            "`((?:vocabulary|machine|runtime|kernel|compiler|tools|testing" + "|applications|docs)/[\\w./-]+)`");
    private static final Pattern CLASS = Pattern.compile("\\b(ibrik(?:\\.[a-z]\\w*)+\\.[A-Z]\\w*)\\b");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*(?:IT|Test)\\.\\w+)`");
    private static final Pattern COMMAND = Pattern.compile("`\\./ibrik (?:test --only|benchmark) \\w+[^`]*`");
    private static final String BEGINS_METHOD = "    void ";
    private static final int LEAST_NAMES_OF_A_JOURNEY = 10;

    private static List<Path> documents() throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> testing = Files.list(ROOT.resolve("testing"));
                Stream<Path> pages = Files.walk(ROOT.resolve("docs"))) {
            Stream.of(top, testing, pages)
                    .flatMap(each -> each)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .forEach(found::add);
        }
        assertTrue(found.size() > LEAST_NAMES_OF_A_JOURNEY, "the documents were found");
        return found;
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path document : documents()) {
            for (String link : all(LINK, Files.readString(document))) {
                if (!Files.exists(document.resolveSibling(link))) {
                    missing.add(ROOT.relativize(document) + " links to " + link);
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void pathsExist() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path document : documents()) {
            for (String path : all(PATH, Files.readString(document))) {
                if (!path.contains("/target/") && !Files.exists(ROOT.resolve(path))) {
                    missing.add(ROOT.relativize(document) + " names " + path);
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void classesExist() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path document : documents()) {
            for (String name : all(CLASS, Files.readString(document))) {
                if (Stream.of("vocabulary", "machine", "runtime", "kernel", "compiler", "tools", "testing")
                        .flatMap(module -> Stream.of(module + "/src/main/java/", module + "/src/test/java/"))
                        .noneMatch(folder -> Files.exists(ROOT.resolve(folder + name.replace('.', '/') + ".java")))) {
                    missing.add(ROOT.relativize(document) + " names " + name);
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void fiveJourneysGoFromFileToFile() throws IOException {
        String text = Files.readString(ROOT.resolve("ARCHITECTURE.md"));
        int begin = text.indexOf("## Five journeys");
        String journeys = text.substring(begin, text.indexOf("\n## ", begin + 1));
        List<Integer> counts = Stream.of(journeys.split("\n### "))
                .skip(1)
                .map(journey -> all(LINK, journey).size())
                .toList();
        assertEquals(5, counts.size());
        assertTrue(counts.stream().allMatch(count -> count >= LEAST_NAMES_OF_A_JOURNEY), counts.toString());
    }

    @Test
    void promisesHaveTestsThatExist() throws IOException {
        Set<String> tests = tests();
        List<String> missing = new ArrayList<>();
        List<String> promises = Files.readAllLines(ROOT.resolve("testing/first-contact.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.equals("| promise | test |"))
                .toList();
        for (String promise : promises) {
            List<String> named = all(TEST, promise);
            named.stream().filter(test -> !tests.contains(test)).forEach(missing::add);
            if (named.isEmpty() && !COMMAND.matcher(promise).find()) {
                missing.add("a test of: " + promise);
            }
        }
        assertEquals(List.of(), missing);
        assertTrue(promises.size() > LEAST_NAMES_OF_A_JOURNEY, "the promises were found");
    }

    /// `Class.method`, without packages.
    private static Set<String> tests() {
        Set<String> found = new HashSet<>();
        for (Sources source : Sources.all(".java")) {
            String name = source.path().getFileName().toString().replace(".java", "");
            source.lines().stream()
                    .filter(line -> line.startsWith(BEGINS_METHOD) && line.contains("("))
                    .forEach(line -> found.add(name + "." + line.substring(BEGINS_METHOD.length(), line.indexOf('('))));
        }
        return found;
    }

    private static List<String> all(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
