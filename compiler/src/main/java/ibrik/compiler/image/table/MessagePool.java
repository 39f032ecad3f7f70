package ibrik.compiler.image.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Texts of NullPointerExceptions by return address. A text is cut behind and before each quotation mark, so that texts
/// share what they have in common.
final class MessagePool {
    private final List<Integer> offsets = new ArrayList<>();
    private final List<Integer> positions = new ArrayList<>();
    private final Map<String, Integer> known = new HashMap<>();
    private final TableBytes messages = new TableBytes();
    private final TextPool texts;

    MessagePool(TextPool texts) {
        this.texts = texts;
    }

    /// Offsets come in ascending order.
    void add(int returnOffset, String message) {
        offsets.add(returnOffset);
        positions.add(known.computeIfAbsent(message, this::encode));
    }

    private int encode(String message) {
        int position = messages.size();
        var parts = parts(message);
        messages.putVarint(parts.size());
        parts.forEach(part -> messages.putVarint(texts.add(part)));
        return position;
    }

    /// Odd parts are what stands in quotation marks, without them.
    private static List<String> parts(String message) {
        var parts = new ArrayList<String>();
        int from = 0;
        boolean inside = false;
        for (int quote = message.indexOf('"'); quote >= 0; quote = message.indexOf('"', quote + 1)) {
            int cut = inside ? quote : quote + 1;
            parts.add(message.substring(from, cut));
            from = cut;
            inside = !inside;
        }
        parts.add(message.substring(from));
        return parts;
    }

    int count() {
        return offsets.size();
    }

    byte[] index() {
        var index = new TableBytes();
        offsets.forEach(index::put32);
        positions.forEach(index::put32);
        return index.toArray();
    }

    byte[] messages() {
        return messages.align4().toArray();
    }
}
