package ibrik.tools.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 of files and texts, in hexadecimal.
public final class Digests {
    private static final int SHORT_DIGITS = 16;

    private Digests() {}

    public static String of(Path file) throws IOException {
        return hex(Files.readAllBytes(file));
    }

    public static String of(String text) {
        return hex(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Enough digits for the name of a folder.
    public static String shortOf(String text) {
        return of(text).substring(0, SHORT_DIGITS);
    }

    private static String hex(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every JDK has SHA-256", absent);
        }
    }
}
