package ibrik.runtime.library.lang;

/// Data files of the JDK that builds the image.
public final class JdkFiles {
    private JdkFiles() {}

    /// The content of a file below the JDK's own folder, such as `lib/tzdb.dat`.
    ///
    /// Only for static initialisers: the interpreter of the compiler does it, and the content lies in the image.
    public static native byte[] read(String name);
}
