package ibrik.compiler.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.regex.Pattern;

/// Reads a JSON text (RFC 8259).
final class JsonParser {
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?");
    private static final int END = -1;
    /// Chosen: real files have a tenth of it, and the stack takes ten times as much.
    private static final int DEEPEST = 100;

    private final String text;
    private int at;
    private int line = 1;
    private int depth;

    private JsonParser(String text) {
        this.text = text;
    }

    static JsonValue parse(String text) throws MalformedMetadata {
        var parser = new JsonParser(text.startsWith("\uFEFF") ? text.substring(1) : text);
        var value = parser.value();
        if (parser.next() != END) {
            throw parser.unexpected("the end of the file");
        }
        return value;
    }

    private JsonValue value() throws MalformedMetadata {
        if (depth > DEEPEST) {
            throw new MalformedMetadata(line, "values nested deeper than " + DEEPEST);
        }
        int first = next();
        int begin = line;
        return switch (first) {
            case '{' -> object(begin);
            case '[' -> array(begin);
            case '"' -> new JsonValue.Text(begin, string());
            case 't' -> new JsonValue.Flag(begin, word("true"));
            case 'f' -> new JsonValue.Flag(begin, !word("false"));
            case 'n' -> new JsonValue.Other(begin, word("null") ? "null" : "");
            default -> number(begin);
        };
    }

    private JsonValue object(int begin) throws MalformedMetadata {
        var members = new LinkedHashMap<String, JsonValue>();
        at++;
        depth++;
        while (next() != '}') {
            if (!members.isEmpty()) {
                take(',', "`,` or `}`");
            }
            if (next() != '"') {
                throw unexpected("a name in quotes");
            }
            String name = string();
            take(':', "`:` behind the name \"" + name + "\"");
            members.put(name, value());
        }
        at++;
        depth--;
        return new JsonValue.Members(begin, members);
    }

    private JsonValue array(int begin) throws MalformedMetadata {
        var elements = new ArrayList<JsonValue>();
        at++;
        depth++;
        while (next() != ']') {
            if (!elements.isEmpty()) {
                take(',', "`,` or `]`");
            }
            elements.add(value());
        }
        at++;
        depth--;
        return new JsonValue.Elements(begin, elements);
    }

    private String string() throws MalformedMetadata {
        var found = new StringBuilder();
        at++;
        while (current() != '"') {
            if (current() < ' ') {
                throw unexpected("the quote that ends a string");
            }
            found.append(current() == '\\' ? escaped() : text.charAt(at));
            at++;
        }
        at++;
        return found.toString();
    }

    /// Stands on the last character of the escape behind it.
    private char escaped() throws MalformedMetadata {
        at++;
        return switch (current()) {
            case '"', '\\', '/' -> text.charAt(at);
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unit();
            default -> throw unexpected("an escape");
        };
    }

    private char unit() throws MalformedMetadata {
        int value = 0;
        for (int digit = 0; digit < 4; digit++) {
            at++;
            int of = current() > 'f' ? -1 : Character.digit(current(), 16);
            if (of < 0) {
                throw unexpected("four hexadecimal digits");
            }
            value = value * 16 + of;
        }
        return (char) value;
    }

    private boolean word(String word) throws MalformedMetadata {
        if (!text.startsWith(word, at)) {
            throw unexpected("a value");
        }
        at += word.length();
        return true;
    }

    private JsonValue number(int begin) throws MalformedMetadata {
        var number = NUMBER.matcher(text).region(at, text.length());
        if (!number.lookingAt()) {
            throw unexpected("a value");
        }
        at = number.end();
        return new JsonValue.Other(begin, number.group());
    }

    private void take(char wanted, String called) throws MalformedMetadata {
        if (next() != wanted) {
            throw unexpected(called);
        }
        at++;
    }

    /// The next character that is no white space, or the end.
    private int next() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            line += text.charAt(at) == '\n' ? 1 : 0;
            at++;
        }
        return current();
    }

    private int current() {
        return at < text.length() ? text.charAt(at) : END;
    }

    private MalformedMetadata unexpected(String wanted) {
        String found = current() == END
                ? "the file ends"
                : current() < ' ' ? "there is a control character" : "there is `" + text.charAt(at) + "`";
        int column = at - text.lastIndexOf('\n', Math.max(0, at - 1));
        return new MalformedMetadata(line, "column " + column + ": " + found + " where " + wanted + " should be");
    }
}
