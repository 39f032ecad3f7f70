package ibrik.tools.junit;

import java.util.ArrayList;
import java.util.List;

/// A line of what the guest tells of its tests (docs/contracts.md, "Records of tests").
///
/// @param before what a test wrote to the console on that line past the runner
/// @param kind   the first field; empty if the line holds no record
/// @param fields the others
record TestRecord(String before, String kind, List<String> fields) {
    private static final char MARK = 1;

    static TestRecord parse(String line) {
        int start = line.lastIndexOf(MARK);
        if (start < 0) {
            return new TestRecord(line + "\n", "", List.of());
        }
        List<String> fields = new ArrayList<>();
        for (String field : line.substring(start + 1).split("\t", -1)) {
            fields.add(unescaped(field));
        }
        return new TestRecord(line.substring(0, start), fields.getFirst(), fields.subList(1, fields.size()));
    }

    /// A field that was not told is empty.
    String field(int index) {
        return index < fields.size() ? fields.get(index) : "";
    }

    private static String unescaped(String field) {
        if (field.indexOf('\\') < 0) {
            return field;
        }
        StringBuilder text = new StringBuilder(field.length());
        for (int i = 0; i < field.length(); i++) {
            char letter = field.charAt(i);
            if (letter == '\\' && i + 1 < field.length()) {
                i++;
                text.append(meaning(field.charAt(i)));
            } else {
                text.append(letter);
            }
        }
        return text.toString();
    }

    private static char meaning(char escaped) {
        return switch (escaped) {
            case 'm' -> MARK;
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> escaped;
        };
    }
}
