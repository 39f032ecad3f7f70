package ibrik.tools.suite;

import ibrik.tools.host.Installation;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Counts JUnit's results in the files that Surefire writes (`TEST-*.xml`).
final class UnitReports {
    private static final Pattern SUITE = Pattern.compile("<testsuite\\b[^>]*>", Pattern.DOTALL);

    private UnitReports() {}

    /// Removes the reports of earlier runs, so that none is counted twice.
    static void remove(Installation installation) throws IOException {
        for (Path report : find(installation)) {
            Files.delete(report);
        }
    }

    static Tally count(Installation installation) throws IOException {
        Tally sum = Tally.NONE;
        for (Path report : find(installation)) {
            sum = sum.plus(read(Files.readString(report)));
        }
        return sum;
    }

    static Tally read(String report) {
        Matcher matcher = SUITE.matcher(report);
        if (!matcher.find()) {
            return new Tally(0, 1);
        }
        String suite = matcher.group();
        int failed = number(suite, "failures") + number(suite, "errors");
        int skipped = number(suite, "skipped");
        return new Tally(number(suite, "tests") - failed - skipped, failed, skipped);
    }

    private static int number(String suite, String attribute) {
        Matcher matcher = Pattern.compile("\\b" + attribute + "=\"(\\d+)\"").matcher(suite);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private static List<Path> find(Installation installation) throws IOException {
        List<Path> all = new java.util.ArrayList<>();
        try (DirectoryStream<Path> modules = Files.newDirectoryStream(installation.root(), Files::isDirectory)) {
            for (Path module : modules) {
                Path folder = module.resolve("target").resolve("surefire-reports");
                if (Files.isDirectory(folder)) {
                    try (DirectoryStream<Path> reports = Files.newDirectoryStream(folder, "TEST-*.xml")) {
                        reports.forEach(all::add);
                    }
                }
            }
        }
        return all;
    }
}
