package ibrik.compiler.image.table;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// Texts, each once; text 0 is empty.
final class TextPool {
    private final TableBytes bytes = new TableBytes();
    private final Map<String, Integer> positions = new HashMap<>();

    TextPool() {
        add("");
    }

    int add(String text) {
        var known = positions.get(text);
        if (known != null) {
            return known;
        }
        int position = bytes.size();
        var encoded = text.getBytes(StandardCharsets.UTF_8);
        bytes.putVarint(encoded.length).put(encoded);
        positions.put(text, position);
        return position;
    }

    byte[] toArray() {
        return bytes.toArray();
    }
}
