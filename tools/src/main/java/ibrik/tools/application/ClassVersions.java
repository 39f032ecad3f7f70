package ibrik.tools.application;

import ibrik.tools.failure.Failure;
import java.lang.classfile.ClassFile;

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
