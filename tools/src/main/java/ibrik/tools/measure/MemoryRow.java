package ibrik.tools.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// One quantity of the memory benchmark, measured for each contender.
///
/// @param name   words joined by dots
/// @param unit   of the values
/// @param values those that could be measured
/// @param target what SPECIFICATION.md promises
public record MemoryRow(String name, String unit, Map<Contender, Double> values, Target target) {
    public MemoryRow {
        values = Map.copyOf(values);
    }

    /// What the promise is about.
    public enum Kind {
        /// Our value over Serial's is at least the limit.
        RATIO_AT_LEAST,
        /// Our value over Serial's is at most the limit.
        RATIO_AT_MOST,
        /// Our value is at most the limit.
        VALUE_AT_MOST
    }

    /// A promise, see [Kind].
    public record Target(Kind kind, double limit) {
        String text(String unit) {
            String number = new Measurement("", limit, "").number();
            return switch (kind) {
                case RATIO_AT_LEAST -> ">= " + number + " x serial";
                case RATIO_AT_MOST -> "<= " + number + " x serial";
                case VALUE_AT_MOST -> "<= " + number + " " + unit;
            };
        }
    }

    /// Our value over Serial's; empty if one is missing.
    OptionalDouble ratio() {
        Double hosted = values.get(Contender.HOSTED);
        Double serial = values.get(Contender.SERIAL);
        return hosted == null || serial == null || serial == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(hosted / serial);
    }

    List<Measurement> measurements() {
        List<Measurement> all = new ArrayList<>();
        for (Contender contender : Contender.values()) {
            if (values.containsKey(contender)) {
                all.add(new Measurement(name + "." + contender.word(), values.get(contender), unit));
            }
        }
        ratio().ifPresent(ratio -> all.add(new Measurement(name + ".ratio", ratio, "ratio")));
        return all;
    }

    /// The rows as a table for people.
    public static String table(List<MemoryRow> rows) {
        StringBuilder text = new StringBuilder();
        line(text, "", "hosted", "serial", "g1", "unit", "ratio", "target");
        for (MemoryRow row : rows) {
            line(
                    text,
                    row.name,
                    row.cell(Contender.HOSTED),
                    row.cell(Contender.SERIAL),
                    row.cell(Contender.G1),
                    row.unit,
                    row.ratio().isEmpty()
                            ? "-"
                            : new Measurement("", row.ratio().getAsDouble(), "").number(),
                    row.target.text(row.unit));
        }
        return text.toString();
    }

    private String cell(Contender contender) {
        Double value = values.get(contender);
        return value == null ? "-" : new Measurement("", value, "").number();
    }

    private static void line(StringBuilder text, String... cells) {
        text.append(String.format(
                "%-20s %13s %13s %13s %-8s %8s  %s%n",
                cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]));
    }
}
