package ibrik.runtime.library.io;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.io.File;
import java.io.IOException;

/// `java.io.File` where there is no file system: names can be taken apart and put together, and whoever asks for a file
/// is told that there are none. To say that a file does not exist would be another answer.
@Substitute("java.io.UnixFileSystem")
public final class UnixFileSystem_ {
    @Add
    private static final String FILES =
            "java.io.File: there is no file system in an image; read what belongs to the program"
                    + " with getResourceAsStream, keep the rest in memory";

    @Replace
    @Harmless("tells C code where fields lie, and there is none")
    private static void initIDs() {}

    @Replace
    private String canonicalize0(String path) throws IOException {
        throw new IOException(FILES);
    }

    @Replace
    private int getBooleanAttributes0(File file) {
        throw new UnsupportedOperationException(FILES);
    }

    @Replace
    private boolean checkAccess0(File file, int access) {
        throw new UnsupportedOperationException(FILES);
    }

    @Replace
    private long getLastModifiedTime0(File file) {
        throw new UnsupportedOperationException(FILES);
    }

    @Replace
    private long getLength0(File file) {
        throw new UnsupportedOperationException(FILES);
    }

    @Replace
    private boolean setPermission0(File file, int access, boolean enable, boolean ownerOnly) {
        throw new UnsupportedOperationException(FILES);
    }

    @Replace
    private boolean createFileExclusively0(String path) throws IOException {
        throw new IOException(FILES);
    }

    @Replace
    private boolean delete0(File file) {
        throw new UnsupportedOperationException(FILES);
    }

    @Replace
    private String[] list0(File file) {
        throw new UnsupportedOperationException(FILES);
    }

    @Replace
    private boolean createDirectory0(File file) {
        throw new UnsupportedOperationException(FILES);
    }

    @Replace
    private boolean rename0(File from, File to) {
        throw new UnsupportedOperationException(FILES);
    }

    @Replace
    private boolean setLastModifiedTime0(File file, long time) {
        throw new UnsupportedOperationException(FILES);
    }

    @Replace
    private boolean setReadOnly0(File file) {
        throw new UnsupportedOperationException(FILES);
    }

    @Replace
    private long getSpace0(File file, int kind) {
        throw new UnsupportedOperationException(FILES);
    }

    @Replace
    private long getNameMax0(String path) {
        throw new UnsupportedOperationException(FILES);
    }
}
