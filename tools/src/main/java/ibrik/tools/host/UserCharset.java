package ibrik.tools.host;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The charset of the user's locale where that is not UTF-8, in which the launcher runs us: a hosted program reads and
/// writes text in it, as on HotSpot.
public final class UserCharset {
    private static final List<String> PROPERTIES =
            List.of("native.encoding", "sun.jnu.encoding", "stdin.encoding", "stdout.encoding", "stderr.encoding");

    private UserCharset() {}

    /// By the name that nl_langinfo(3) has for it; nothing if it is UTF-8.
    private static Optional<String> name() {
        return Optional.ofNullable(System.getProperty("ibrik.charset"));
    }

    /// System properties that tell a program of the charset, and those of the user, which win.
    public static Map<String, String> propertiesWith(Map<String, String> users) {
        Map<String, String> all = new LinkedHashMap<>();
        name().ifPresent(name -> PROPERTIES.forEach(property -> all.put(property, name)));
        all.putAll(users);
        return all;
    }

    /// What a program sees of its arguments, which are ours in UTF-8.
    public static List<String> seen(List<String> words) {
        return name().filter(Charset::isSupported)
                .map(name -> decoded(words, ownTexts(), Charset.forName(name)))
                .orElse(words);
    }

    /// Words again from the bytes that they came from, since others than those of UTF-8 are lost in them.
    ///
    /// @param texts the command line that holds the words, in their order
    static List<String> decoded(List<String> words, List<byte[]> texts, Charset charset) {
        List<String> result = new ArrayList<>(words);
        int end = texts.size();
        for (int index = words.size() - 1; index >= 0; index--) {
            String word = words.get(index);
            int place = end - 1;
            while (place >= 0 && !new String(texts.get(place), StandardCharsets.UTF_8).equals(word)) {
                place--;
            }
            end = place < 0 ? end : place;
            byte[] bytes = place < 0 ? word.getBytes(StandardCharsets.UTF_8) : texts.get(place);
            result.set(index, new String(bytes, charset));
        }
        return result;
    }

    private static List<byte[]> ownTexts() {
        try {
            return UserEnvironment.texts(Files.readAllBytes(Path.of("/proc/self/cmdline")));
        } catch (IOException noProc) {
            return List.of();
        }
    }
}
