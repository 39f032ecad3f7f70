package ibrik.compiler.metadata;

import java.util.List;
import java.util.Optional;

/// The members of a JSON object, each of the kind that its place asks for. What nobody asks for is passed over: newer
/// files say more.
record Fields(JsonValue.Members object) {
    static Fields of(JsonValue value, String called) throws MalformedMetadata {
        if (value instanceof JsonValue.Members object) {
            return new Fields(object);
        }
        throw wrong(value, called, "an object");
    }

    static String text(JsonValue value, String called) throws MalformedMetadata {
        if (value instanceof JsonValue.Text text) {
            return text.text();
        }
        throw wrong(value, called, "a string");
    }

    static List<JsonValue> elements(JsonValue value, String called) throws MalformedMetadata {
        if (value instanceof JsonValue.Elements array) {
            return array.elements();
        }
        throw wrong(value, called, "an array");
    }

    private static MalformedMetadata wrong(JsonValue value, String called, String wanted) {
        return new MalformedMetadata(value.line(), called + " is " + value.kind() + ", not " + wanted);
    }

    Optional<JsonValue> find(String name) {
        return Optional.ofNullable(object.members().get(name));
    }

    boolean isFlagged(String name) throws MalformedMetadata {
        var value = object.members().get(name);
        if (value instanceof JsonValue.Flag flag) {
            return flag.isSet();
        }
        if (value != null) {
            throw wrong(value, quoted(name), "a boolean");
        }
        return false;
    }

    Optional<String> text(String name) throws MalformedMetadata {
        var value = object.members().get(name);
        return value == null ? Optional.empty() : Optional.of(text(value, quoted(name)));
    }

    /// A text that has to be there.
    String needed(String name) throws MalformedMetadata {
        var found = text(name);
        if (found.isEmpty()) {
            throw new MalformedMetadata(object.line(), "an entry has no " + quoted(name));
        }
        return found.get();
    }

    /// None if it is not there.
    List<JsonValue> elements(String name) throws MalformedMetadata {
        var value = object.members().get(name);
        return value == null ? List.of() : elements(value, quoted(name));
    }

    /// The class on which the entry depends.
    Optional<String> condition() throws MalformedMetadata {
        var value = object.members().get("condition");
        if (value == null) {
            return Optional.empty();
        }
        var condition = of(value, quoted("condition"));
        var reached = condition.text("typeReached");
        return reached.isPresent() ? reached : condition.text("typeReachable");
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }
}
