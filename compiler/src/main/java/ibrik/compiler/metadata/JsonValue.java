package ibrik.compiler.metadata;

import java.util.List;
import java.util.Map;

/// A value of a JSON text (RFC 8259), with the line that it begins on, counted from 1.
sealed interface JsonValue {
    int line();

    /// What an error calls a value of this kind.
    String kind();

    /// @param members in the order of the text; of equal names the last
    record Members(int line, Map<String, JsonValue> members) implements JsonValue {
        @Override
        public String kind() {
            return "an object";
        }
    }

    record Elements(int line, List<JsonValue> elements) implements JsonValue {
        @Override
        public String kind() {
            return "an array";
        }
    }

    record Text(int line, String text) implements JsonValue {
        @Override
        public String kind() {
            return "a string";
        }
    }

    record Flag(int line, boolean isSet) implements JsonValue {
        @Override
        public String kind() {
            return "a boolean";
        }
    }

    /// A number, whose value nobody asks for, or null.
    record Other(int line, String text) implements JsonValue {
        @Override
        public String kind() {
            return text;
        }
    }
}
