package ibrik.tools.host;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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

    /// What a program sees of an argument whose bytes are those of `word` in UTF-8.
    public static String seen(String word) {
        return name().filter(Charset::isSupported)
                .map(name -> new String(word.getBytes(StandardCharsets.UTF_8), Charset.forName(name)))
                .orElse(word);
    }
}
