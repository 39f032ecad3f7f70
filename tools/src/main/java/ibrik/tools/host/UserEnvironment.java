package ibrik.tools.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The environment as it was before the launcher changed it for us, which the launcher kept in a file: texts that end
/// with a zero byte. Started otherwise, as by tests, it is our own.
public final class UserEnvironment {
    private static final String PROPERTY = "ibrik.environment";

    private UserEnvironment() {}

    /// Makes an environment like ours that of the user, as far as it is text.
    public static void restore(Map<String, String> environment) {
        texts().ifPresent(texts -> {
            environment.clear();
            environment.putAll(variables(texts));
        });
    }

    /// Makes it the one of processes that are started with ours from now on, byte for byte.
    ///
    /// @return whether that is possible; else there is [#restore]
    public static boolean inherit() {
        return texts().map(NativeEnvironment::set).orElse(true);
    }

    /// What the user had set, or nothing.
    public static String valueOrEmpty(String name) {
        return texts().map(UserEnvironment::variables).orElseGet(System::getenv).getOrDefault(name, "");
    }

    /// `NAME=VALUE`, each as bytes without their end; nothing if the launcher kept none.
    private static Optional<List<byte[]>> texts() {
        String file = System.getProperty(PROPERTY);
        try {
            return file == null ? Optional.empty() : Optional.of(texts(Files.readAllBytes(Path.of(file))));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    static List<byte[]> texts(byte[] block) {
        List<byte[]> texts = new ArrayList<>();
        int start = 0;
        for (int index = 0; index < block.length; index++) {
            if (block[index] == 0) {
                texts.add(Arrays.copyOfRange(block, start, index));
                start = index + 1;
            }
        }
        return texts;
    }

    /// Of several variables of one name the first, as Java has it; a text without an equals sign is no variable.
    static Map<String, String> variables(List<byte[]> texts) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (byte[] bytes : texts) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            int equals = text.indexOf('=');
            if (equals >= 0) {
                variables.putIfAbsent(text.substring(0, equals), text.substring(equals + 1));
            }
        }
        return variables;
    }
}
