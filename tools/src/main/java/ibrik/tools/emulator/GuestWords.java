package ibrik.tools.emulator;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a guest is started with: options, then `--`, then the arguments of `main` (docs/contracts.md, "Start-up").
///
/// @param properties  system properties
/// @param environment variables of the environment
/// @param flags       options as they are, such as `-ea`
/// @param arguments   arguments of `main`
public record GuestWords(
        Map<String, String> properties, Map<String, String> environment, List<String> flags, List<String> arguments) {
    /// The words one by one, as a hosted program takes them.
    public List<String> plain() {
        List<String> words = new ArrayList<>();
        properties.forEach((name, value) -> words.add("-D" + name + "=" + value));
        environment.forEach((name, value) -> words.add("-e" + name + "=" + value));
        words.addAll(flags);
        words.add("--");
        words.addAll(arguments);
        return words;
    }

    /// The words as one line, percent-encoded, as the bare machine takes them; empty if there is nothing to say.
    public String encoded() {
        List<String> words = plain();
        if (words.size() == 1) {
            return "";
        }
        return words.stream().map(GuestWords::encode).collect(Collectors.joining(" "));
    }

    /// Spaces, percent signs, control characters and all that is not ASCII become `%XX`, one per byte of UTF-8.
    static String encode(String word) {
        StringBuilder out = new StringBuilder();
        for (byte unit : word.getBytes(StandardCharsets.UTF_8)) {
            if (unit > ' ' && unit < 0x7F && unit != '%') {
                out.append((char) unit);
            } else {
                out.append(String.format("%%%02X", unit & 0xFF));
            }
        }
        return out.toString();
    }
}
