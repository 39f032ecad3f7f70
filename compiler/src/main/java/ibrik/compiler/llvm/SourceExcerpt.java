package ibrik.compiler.llvm;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/// The lines of a module around the place that a message of LLVM names.
final class SourceExcerpt {
    private static final Pattern PLACE = Pattern.compile(":(\\d+):\\d+: error");
    private static final int LINES_BEFORE = 4;
    private static final int LINES_AFTER = 2;
    private static final int MESSAGE_PREFIX = 60;

    private SourceExcerpt() {}

    /// Empty if the message names no line and quotes nothing that stands in the text.
    static String around(String message, byte[] source) {
        var lines = new String(source, StandardCharsets.UTF_8).lines().toList();
        var place = PLACE.matcher(message);
        int line = place.find() ? Integer.parseInt(place.group(1)) - 1 : quotedLine(message, lines);
        if (line < 0 || line >= lines.size()) {
            return "";
        }
        var excerpt = new StringBuilder();
        for (int i = Math.max(0, line - LINES_BEFORE); i < Math.min(lines.size(), line + LINES_AFTER + 1); i++) {
            excerpt.append(i == line ? "\n> " : "\n  ")
                    .append(i + 1)
                    .append(": ")
                    .append(lines.get(i));
        }
        return excerpt.toString();
    }

    /// The verifier quotes the offending instruction, as LLVM prints it, on a line of its own.
    private static int quotedLine(String message, List<String> lines) {
        for (var quoted : message.lines().skip(1).toList()) {
            var start = quoted.strip();
            var prefix = start.substring(0, Math.min(MESSAGE_PREFIX, start.length()));
            for (int i = 0; !prefix.isEmpty() && i < lines.size(); i++) {
                if (lines.get(i).strip().startsWith(prefix)) {
                    return i;
                }
            }
        }
        return -1;
    }
}
