package ibrik.tools.application;

import ibrik.tools.failure.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Refuses class files that are newer than the JDK that Ibrik compiles with.
final class ClassVersions {
    private static final int MAGIC = 0xCAFEBABE;
    /// Magic, minor and major version (JVMS 4.1).
    private static final int HEADER_BYTES = 8;
    /// Major version of Java 1 was 45: version `n` of Java has `n + 44` (JVMS 4.1, table 4.1-A).
    private static final int MAJOR_BEFORE_FIRST_JAVA = 44;

    private static final int NEWEST_MAJOR = ClassFile.JAVA_25_VERSION;
    /// Minor version of class files that use preview features (JVMS 4.1).
    private static final int PREVIEW_MINOR = 0xFFFF;

    private ClassVersions() {}

    /// Looks at every class file of the class path.
    static void check(List<Path> classPath) {
        for (Path entry : classPath) {
            try {
                if (Files.isDirectory(entry)) {
                    checkDirectory(entry);
                } else {
                    checkJar(entry);
                }
            } catch (IOException failure) {
                throw Failure.usage(
                        "unreadable-input",
                        "cannot read " + entry + " (" + failure.getMessage() + ")",
                        "check that the file is whole and its permissions allow it");
            }
        }
    }

    private static void checkDirectory(Path directory) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(directory)) {
            files = all.filter(file -> file.getFileName().toString().endsWith(".class"))
                    .toList();
        }
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file)) {
                check(in.readNBytes(HEADER_BYTES), file.toString());
            }
        }
    }

    private static void checkJar(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                // Variants for other Java versions are chosen by number and may well be too new.
                if (entry.getName().endsWith(".class") && !entry.getName().startsWith("META-INF/")) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        check(in.readNBytes(HEADER_BYTES), jar + "!/" + entry.getName());
                    }
                }
            }
        }
    }

    /// Looks at the first bytes of one class file.
    static void check(byte[] header, String name) {
        if (header.length < HEADER_BYTES || word(header, 0) != MAGIC) {
            throw Failure.usage("damaged-class", name + " is not a class file", "compile it again");
        }
        int minor = word(header, 4) >>> 16;
        int major = word(header, 4) & 0xFFFF;
        if (major > NEWEST_MAJOR) {
            throw Failure.usage(
                    "class-version",
                    name + " was compiled for Java " + (major - MAJOR_BEFORE_FIRST_JAVA) + " (class-file version "
                            + major + "), and Ibrik takes at most Java " + (NEWEST_MAJOR - MAJOR_BEFORE_FIRST_JAVA),
                    "compile it with `javac --release " + (NEWEST_MAJOR - MAJOR_BEFORE_FIRST_JAVA)
                            + "`, or use an older version of that library");
        }
        if (minor == PREVIEW_MINOR) {
            throw Failure.usage(
                    "preview-class", name + " uses preview features of Java", "compile it without --enable-preview");
        }
    }

    private static int word(byte[] bytes, int index) {
        return bytes[index] << 24
                | (bytes[index + 1] & 0xFF) << 16
                | (bytes[index + 2] & 0xFF) << 8
                | bytes[index + 3] & 0xFF;
    }
}
