import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Parses a generated JSON document into maps, lists and boxed values, walks it and writes it back.
///
/// Measures recursive descent over characters, building of strings and collections, and class tests.
/// Size: records of the document.
public final class JsonParser {
    private static final class SyntaxError extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SyntaxError(String message, int position) {
            super(message + " at " + position);
        }
    }

    private final String text;
    private int position;

    private JsonParser(String text) {
        this.text = text;
    }

    private Object document() {
        Object value = value();
        skipSpace();
        if (position != text.length()) {
            throw new SyntaxError("end expected", position);
        }
        return value;
    }

    private Object value() {
        skipSpace();
        char first = peek();
        return switch (first) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> literal("true", Boolean.TRUE);
            case 'f' -> literal("false", Boolean.FALSE);
            case 'n' -> literal("null", null);
            default -> number();
        };
    }

    private Map<String, Object> object() {
        Map<String, Object> members = new LinkedHashMap<>();
        expect('{');
        skipSpace();
        if (peek() == '}') {
            position++;
            return members;
        }
        while (true) {
            skipSpace();
            String key = string();
            skipSpace();
            expect(':');
            members.put(key, value());
            skipSpace();
            if (peek() != ',') {
                expect('}');
                return members;
            }
            position++;
        }
    }

    private List<Object> array() {
        List<Object> elements = new ArrayList<>();
        expect('[');
        skipSpace();
        if (peek() == ']') {
            position++;
            return elements;
        }
        while (true) {
            elements.add(value());
            skipSpace();
            if (peek() != ',') {
                expect(']');
                return elements;
            }
            position++;
        }
    }

    private String string() {
        expect('"');
        StringBuilder result = new StringBuilder();
        while (true) {
            char next = peek();
            position++;
            if (next == '"') {
                return result.toString();
            }
            result.append(next == '\\' ? escaped() : next);
        }
    }

    private char escaped() {
        char code = peek();
        position++;
        return switch (code) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> {
                char value = (char) Integer.parseInt(text.substring(position, position + 4), 16);
                position += 4;
                yield value;
            }
            case '"', '\\', '/' -> code;
            default -> throw new SyntaxError("unknown escape " + code, position);
        };
    }

    private Number number() {
        int start = position;
        boolean whole = true;
        while (position < text.length() && isNumberPart(text.charAt(position))) {
            char next = text.charAt(position);
            whole &= next != '.' && next != 'e' && next != 'E';
            position++;
        }
        if (position == start) {
            throw new SyntaxError("value expected", position);
        }
        String digits = text.substring(start, position);
        return whole ? (Number) Long.valueOf(digits) : (Number) Double.valueOf(digits);
    }

    private static boolean isNumberPart(char character) {
        return character >= '0' && character <= '9' || "+-.eE".indexOf(character) >= 0;
    }

    private Object literal(String name, Object value) {
        if (!text.startsWith(name, position)) {
            throw new SyntaxError(name + " expected", position);
        }
        position += name.length();
        return value;
    }

    private void skipSpace() {
        while (position < text.length() && text.charAt(position) <= ' ') {
            position++;
        }
    }

    private char peek() {
        if (position >= text.length()) {
            throw new SyntaxError("more text expected", position);
        }
        return text.charAt(position);
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw new SyntaxError(wanted + " expected", position);
        }
        position++;
    }

    private static void write(Object value, StringBuilder output) {
        switch (value) {
            case null -> output.append("null");
            case String string -> writeString(string, output);
            case Map<?, ?> members -> {
                char separator = '{';
                for (Map.Entry<?, ?> member : members.entrySet()) {
                    output.append(separator);
                    writeString((String) member.getKey(), output);
                    output.append(':');
                    write(member.getValue(), output);
                    separator = ',';
                }
                output.append(separator == '{' ? "{}" : "}");
            }
            case List<?> elements -> {
                output.append('[');
                for (int i = 0; i < elements.size(); i++) {
                    if (i > 0) {
                        output.append(',');
                    }
                    write(elements.get(i), output);
                }
                output.append(']');
            }
            default -> output.append(value);
        }
    }

    private static void writeString(String string, StringBuilder output) {
        output.append('"');
        for (int i = 0; i < string.length(); i++) {
            char character = string.charAt(i);
            switch (character) {
                case '"', '\\' -> output.append('\\').append(character);
                case '\n' -> output.append("\\n");
                case '\t' -> output.append("\\t");
                default -> output.append(character);
            }
        }
        output.append('"');
    }

    private static String sample(int records) {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < records; i++) {
            text.append(i == 0 ? "\n" : ",\n").append("  {\"id\": ").append(i);
            text.append(", \"name\": \"Name \\\"").append(i * 31 % 977).append("\\\" of \\u00e9t\\u00e9\"");
            text.append(", \"active\": ").append(i % 3 == 0);
            text.append(", \"parent\": ").append(i % 5 == 0 ? "null" : Integer.toString(i / 5));
            text.append(", \"scale\": ").append(i % 64).append(".25e1");
            text.append(", \"tags\": [\"red\", \"tab\\t\", [], {\"depth\": [1, [2, [3]]]}]}");
        }
        return text.append("\n]\n").toString();
    }

    private static double sum(Object value) {
        return switch (value) {
            case Number number -> number.doubleValue();
            case String string -> string.length();
            case Boolean flag -> flag ? 1 : 0;
            case Map<?, ?> members -> {
                double sum = 0;
                for (Object member : members.values()) {
                    sum += sum(member);
                }
                yield sum;
            }
            case List<?> elements -> {
                double sum = 0;
                for (Object element : elements) {
                    sum += sum(element);
                }
                yield sum;
            }
            case null, default -> 0.5;
        };
    }

    private static long round(int size) {
        Object document = new JsonParser(sample(size)).document();
        StringBuilder output = new StringBuilder();
        write(document, output);
        String first = output.toString();
        output.setLength(0);
        write(new JsonParser(first).document(), output);
        if (!first.contentEquals(output)) {
            throw new IllegalStateException("the document changed");
        }
        return (long) (sum(document) * 4) * 31 + first.hashCode();
    }

    public static void main(String[] arguments) {
        int iterations = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 12;
        int size = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20_000;
        long peak = Long.MAX_VALUE;
        for (int round = 1; round <= iterations; round++) {
            long start = System.nanoTime();
            long checksum = round(size);
            long elapsed = System.nanoTime() - start;
            System.out.println("round " + round + " nanoseconds " + elapsed + " checksum " + checksum);
            if (round * 2 > iterations) {
                peak = Math.min(peak, elapsed);
            }
        }
        System.out.println("peak nanoseconds " + peak);
    }
}
