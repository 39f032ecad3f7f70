package ibrik.compiler.verify.format;

import java.io.EOFException;
import java.io.IOException;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/// What a file in a jar holds, as the JDK's class loader reads it: as many bytes as the jar's directory says.
public final class JarContent {
    private JarContent() {}

    /// @throws IOException if the content is damaged, or shorter than the directory says
    public static byte[] of(JarFile jar, ZipEntry entry) throws IOException {
        try (var in = jar.getInputStream(entry)) {
            long size = entry.getSize();
            if (size < 0) {
                return in.readAllBytes();
            }
            byte[] content = in.readNBytes((int) Math.min(size, Integer.MAX_VALUE));
            if (content.length < size) {
                throw new EOFException(entry.getName() + " ends early");
            }
            return content;
        }
    }
}
