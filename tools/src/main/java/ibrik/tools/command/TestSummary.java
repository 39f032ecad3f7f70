package ibrik.tools.command;

import ibrik.tools.junit.TestResult;
import ibrik.tools.junit.TestResult.Outcome;
import ibrik.tools.junit.TestResults;
import ibrik.tools.output.Console;
import ibrik.tools.output.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Tells how tests ended.
///
/// @param console where to
record TestSummary(Console console) {
    private static final int FRAMES_SHOWN = 6;

    /// @return whether all passed or were skipped
    boolean print(TestResults results) {
        List<TestResult> all = results.all();
        all.stream().filter(TestResult::isBad).forEach(this::showBad);
        boolean isGood = all.stream().noneMatch(TestResult::isBad);
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("status", isGood ? 0 : 1);
        record.put("tests", all.size());
        record.put("passed", count(all, Outcome.PASSED));
        record.put("failed", count(all, Outcome.FAILURE));
        record.put("errors", count(all, Outcome.ERROR));
        record.put("skipped", count(all, Outcome.SKIPPED));
        tell(
                record,
                record.get("tests") + " tests: " + record.get("passed") + " passed, " + record.get("failed")
                        + " failed, " + record.get("errors") + " errors, " + record.get("skipped") + " skipped");
        return isGood;
    }

    private void showBad(TestResult result) {
        console.err().println(result.line());
        List<String> lines = result.text().lines().skip(1).limit(FRAMES_SHOWN).toList();
        lines.forEach(line -> console.err().println("    " + line.strip()));
    }

    private static long count(List<TestResult> all, Outcome outcome) {
        return all.stream().filter(each -> each.outcome() == outcome).count();
    }

    /// Tests that have one name, as those with other display names may, are told apart by their order.
    ///
    /// @return whether each test ended as on HotSpot
    boolean compare(TestResults ours, TestResults reference) {
        Map<String, TestResult> here = byKey(ours);
        Map<String, TestResult> there = byKey(reference);
        List<String> different = new ArrayList<>();
        long passing = 0;
        long same = 0;
        for (Map.Entry<String, TestResult> entry : there.entrySet()) {
            TestResult mine = here.remove(entry.getKey());
            boolean passes = entry.getValue().outcome() == Outcome.PASSED;
            passing += passes ? 1 : 0;
            if (mine != null && mine.outcome() == entry.getValue().outcome()) {
                same += passes ? 1 : 0;
            } else if (mine == null) {
                different.add(entry.getKey() + ": did not run");
            } else if (mine.isBad()) {
                showBad(mine);
                different.add(mine.line());
            } else {
                different.add(
                        entry.getKey() + ": " + wordOf(mine) + " here, " + wordOf(entry.getValue()) + " on HotSpot");
            }
        }
        here.keySet().forEach(key -> different.add(key + ": does not run on HotSpot"));
        different.forEach(line -> console.err().println("differs: " + line));
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("status", different.isEmpty() ? 0 : 1);
        record.put("tests", there.size());
        record.put("passed-on-hotspot", passing);
        record.put("passed-of-these", same);
        record.put("different", different.size());
        tell(
                record,
                there.size() + " tests: " + same + " of the " + passing + " that pass on HotSpot pass, "
                        + different.size() + " end otherwise");
        return different.isEmpty();
    }

    private static String wordOf(TestResult result) {
        return result.outcome().name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, TestResult> byKey(TestResults results) {
        Map<String, TestResult> found = new LinkedHashMap<>();
        for (TestResult result : results.all()) {
            String key = result.testClass() + "." + result.name();
            int number = 1;
            while (found.putIfAbsent(number == 1 ? key : key + " (" + number + ")", result) != null) {
                number++;
            }
        }
        return found;
    }

    private void tell(Map<String, Object> record, String text) {
        console.out().println(console.json() ? Json.of(record) : text);
    }
}
