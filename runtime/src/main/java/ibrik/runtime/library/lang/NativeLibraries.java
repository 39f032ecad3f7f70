package ibrik.runtime.library.lang;

import java.util.Objects;

/// Loading libraries of native code: an image has none, so what a program hears is what HotSpot says about a library
/// that is not there.
final class NativeLibraries {
    private NativeLibraries() {}

    /// @param file the library's absolute path
    static void load(String file) {
        Objects.requireNonNull(file);
        throw new UnsatisfiedLinkError(
                file.startsWith("/")
                        ? "Can't load library: " + file
                        : "Expecting an absolute path of the library: " + file);
    }

    /// @param libname the library's name, without folder and ending
    static void loadLibrary(String libname) {
        if (libname.indexOf('/') >= 0) {
            throw new UnsatisfiedLinkError("Directory separator should not appear in library name: " + libname);
        }
        throw new UnsatisfiedLinkError(
                "no " + libname + " in java.library.path: " + System.getProperty("java.library.path"));
    }
}
