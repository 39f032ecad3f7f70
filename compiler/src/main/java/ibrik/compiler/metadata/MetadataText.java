package ibrik.compiler.metadata;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The content of a file of metadata as maps, lists and texts, for who adds to it.
public final class MetadataText {
    /// Hears what is wrong with a file.
    public interface Complaint {
        /// @param line where, from 1
        void about(int line, String what);
    }

    private MetadataText() {}

    /// The members of the object that the file holds; empty if it is malformed.
    public static Optional<Map<String, Object>> read(String text, Complaint complaint) {
        try {
            var content = JsonParser.parse(text);
            FileForm.PRESENT.read(content, new EntryParser(), new ArrayList<>());
            return Optional.of(plain(Fields.of(content, "the file").object()));
        } catch (MalformedMetadata wrong) {
            complaint.about(wrong.line(), wrong.getMessage());
            return Optional.empty();
        }
    }

    private static Map<String, Object> plain(JsonValue.Members object) {
        var members = new LinkedHashMap<String, Object>();
        object.members().forEach((name, value) -> members.put(name, plain(value)));
        return members;
    }

    private static Object plain(JsonValue value) {
        return switch (value) {
            case JsonValue.Members object -> plain(object);
            case JsonValue.Elements array -> {
                List<Object> elements = new ArrayList<>();
                array.elements().forEach(each -> elements.add(plain(each)));
                yield elements;
            }
            case JsonValue.Text text -> text.text();
            case JsonValue.Flag flag -> flag.isSet();
            case JsonValue.Other other -> other.text().equals("null") ? null : number(other.text());
        };
    }

    /// As text if no number of Java is so large.
    private static Object number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException tooLarge) {
            return text;
        }
    }
}
