package ibrik.tools.output;

import java.util.List;
import java.util.Map;

/// Writes values as JSON (RFC 8259) on one line of ASCII: maps, lists, strings, numbers, booleans and null.
public final class Json {
    private Json() {}

    public static String of(Object value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(Object value, StringBuilder out) {
        switch (value) {
            case null -> out.append("null");
            case Map<?, ?> map -> writeObject(map, out);
            case List<?> list -> writeArray(list, out);
            case Boolean flag -> out.append(flag);
            case Double number when !Double.isFinite(number) -> out.append("null");
            case Number number -> out.append(number);
            default -> writeString(value.toString(), out);
        }
    }

    private static void writeObject(Map<?, ?> map, StringBuilder out) {
        String separator = "{";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(separator);
            writeString(entry.getKey().toString(), out);
            out.append(':');
            write(entry.getValue(), out);
            separator = ",";
        }
        out.append(map.isEmpty() ? "{}" : "}");
    }

    private static void writeArray(List<?> list, StringBuilder out) {
        String separator = "[";
        for (Object element : list) {
            out.append(separator);
            write(element, out);
            separator = ",";
        }
        out.append(list.isEmpty() ? "[]" : "]");
    }

    private static void writeString(String text, StringBuilder out) {
        out.append('"');
        for (int index = 0; index < text.length(); index++) {
            char unit = text.charAt(index);
            switch (unit) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> writePlain(unit, out);
            }
        }
        out.append('"');
    }

    /// All but printable ASCII is escaped: no charset of a terminal or locale can spoil it.
    private static void writePlain(char unit, StringBuilder out) {
        if (unit < 0x20 || unit > 0x7E) {
            out.append("\\u").append(String.format("%04x", (int) unit));
        } else {
            out.append(unit);
        }
    }
}
