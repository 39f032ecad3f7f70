package ibrik.junit;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// What the guest tells `ibrik test-jar`, one line a record: fields between tabs, the first one its kind
/// (docs/contracts.md, "Records of tests").
final class Records {
    /// Begins a record, wherever on a line: a test may write to the console past `System.out`.
    private static final char MARK = 1;

    private final PrintStream out;

    Records(OutputStream out) {
        this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
    }

    /// Writes one record and hands it on at once: the guest may not live to write the next.
    synchronized void write(String... fields) {
        StringBuilder line = new StringBuilder().append(MARK);
        for (String field : fields) {
            line.append(line.length() == 1 ? "" : "\t").append(escaped(field));
        }
        out.append(line).append('\n');
        out.flush();
    }

    private static String escaped(String field) {
        if (field == null) {
            return "";
        }
        StringBuilder text = new StringBuilder(field.length());
        for (int i = 0; i < field.length(); i++) {
            char letter = field.charAt(i);
            switch (letter) {
                case MARK -> text.append("\\m");
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(letter);
            }
        }
        return text.toString();
    }

    /// A stream whose text becomes records of that kind.
    PrintStream stream(String kind) {
        return new PrintStream(new RecordedOutput(this, kind), true, StandardCharsets.UTF_8);
    }
}
