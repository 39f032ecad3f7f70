package ibrik.runtime.library.io;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.io.File;
import java.io.IOException;

/// `java.io.File` where there is no file system: names work, files do not exist and cannot be made.
@Substitute("java.io.UnixFileSystem")
public final class UnixFileSystem_ {
    @Add
    private static final int LONGEST_NAME = 255;

    @Replace
    private static void initIDs() {}

    @Replace
    private String canonicalize0(String path) {
        return path;
    }

    @Replace
    private int getBooleanAttributes0(File file) {
        return 0;
    }

    @Replace
    private boolean checkAccess0(File file, int access) {
        return false;
    }

    @Replace
    private long getLastModifiedTime0(File file) {
        return 0;
    }

    @Replace
    private long getLength0(File file) {
        return 0;
    }

    @Replace
    private boolean setPermission0(File file, int access, boolean enable, boolean ownerOnly) {
        return false;
    }

    @Replace
    private boolean createFileExclusively0(String path) throws IOException {
        throw new IOException("no file system");
    }

    @Replace
    private boolean delete0(File file) {
        return false;
    }

    @Replace
    private String[] list0(File file) {
        return null;
    }

    @Replace
    private boolean createDirectory0(File file) {
        return false;
    }

    @Replace
    private boolean rename0(File from, File to) {
        return false;
    }

    @Replace
    private boolean setLastModifiedTime0(File file, long time) {
        return false;
    }

    @Replace
    private boolean setReadOnly0(File file) {
        return false;
    }

    @Replace
    private long getSpace0(File file, int kind) {
        return 0;
    }

    @Replace
    private long getNameMax0(String path) {
        return LONGEST_NAME;
    }
}
