package ibrik.runtime.library.lang;

import ibrik.runtime.library.io.Console_;
import ibrik.runtime.platform.Platform;
import ibrik.runtime.thread.IdentityHash;
import ibrik.runtime.type.ArrayCopy;
import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.ImmutableAfter;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Properties;
import sun.nio.cs.ISO_8859_1;
import sun.nio.cs.US_ASCII;
import sun.nio.cs.UTF_8;

/// `System`: [#prepare] takes the place of `initPhase1` and runs at build time.
///
/// The streams are aliased without `final`: they change at run time, so the compiler must not fold them.
@Substitute("java.lang.System")
public final class System_ {
    @Add
    private static final long NANOSECONDS_PER_MILLISECOND = 1_000_000;
    /// Bytes collected before a write; every `print` ends with a flush.
    @Add
    private static final int OUTPUT_BUFFER_BYTES = 8192;

    @Alias
    public static InputStream in;

    @Alias
    public static PrintStream out;

    @Alias
    public static PrintStream err;

    @Alias
    private static InputStream initialIn;

    @Alias
    private static PrintStream initialErr;

    /// The process's output, wherever [#out] leads.
    @Add
    @ImmutableAfter("start-up")
    public static PrintStream initialOut;

    @Alias
    private static Properties props;

    @Alias
    private static String lineSeparator;

    @Alias
    private static native void setJavaLangAccess();

    @Replace
    @Harmless("binds natives of C, and there are none")
    private static void registerNatives() {}

    /// Shares the secrets, sets the properties and opens the standard streams.
    @Add
    public static void prepare() {
        setJavaLangAccess();
        props = StandardProperties.table();
        lineSeparator = "\n";
        initialIn = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
        in = initialIn;
        initialOut = printStream(FileDescriptor.out, UTF_8.INSTANCE);
        out = initialOut;
        initialErr = printStream(FileDescriptor.err, UTF_8.INSTANCE);
        err = initialErr;
    }

    /// Makes the output streams anew if `stdout.encoding` and `stderr.encoding` say so. Called before the program.
    @Add
    public static void encodeStreams() {
        Charset output = charsetOf(props.getProperty("stdout.encoding"));
        if (output != UTF_8.INSTANCE) {
            initialOut = printStream(FileDescriptor.out, output);
            out = initialOut;
        }
        Charset errors = charsetOf(props.getProperty("stderr.encoding"));
        if (errors != UTF_8.INSTANCE) {
            initialErr = printStream(FileDescriptor.err, errors);
            err = initialErr;
        }
    }

    /// By the names that nl_langinfo(3) and Java have for the charsets of one byte that every Java platform has.
    @Add
    private static Charset charsetOf(String name) {
        return switch (name) {
            case "ANSI_X3.4-1968", "US-ASCII", "ASCII" -> US_ASCII.INSTANCE;
            case "ISO-8859-1", "ISO8859-1", "ISO8859_1", "latin1" -> ISO_8859_1.INSTANCE;
            default -> UTF_8.INSTANCE;
        };
    }

    @Add
    private static PrintStream printStream(FileDescriptor descriptor, Charset charset) {
        FileOutputStream file = new FileOutputStream(descriptor);
        return new PrintStream(new BufferedOutputStream(file, OUTPUT_BUFFER_BYTES), true, charset);
    }

    @Replace
    private static void setIn0(InputStream stream) {
        in = stream;
    }

    @Replace
    private static void setOut0(PrintStream stream) {
        out = stream;
    }

    @Replace
    private static void setErr0(PrintStream stream) {
        err = stream;
    }

    @Replace
    public static void setProperties(Properties properties) {
        props = properties == null ? StandardProperties.table() : properties;
    }

    @Replace
    public static long currentTimeMillis() {
        return Platform.current().wallClockNanoseconds() / NANOSECONDS_PER_MILLISECOND;
    }

    @Replace
    public static long nanoTime() {
        return Platform.current().nanoTime();
    }

    @Replace
    public static void arraycopy(Object source, int from, Object target, int to, int length) {
        ArrayCopy.copy(source, from, target, to, length);
    }

    @Replace
    public static int identityHashCode(Object object) {
        return IdentityHash.of(object);
    }

    @Replace
    public static String mapLibraryName(String name) {
        return "lib" + name + ".so";
    }

    @Replace
    public static Console console() {
        return Console_.consoleOrNull();
    }

    @Replace
    public static void loadLibrary(String libname) {
        NativeLibraries.loadLibrary(libname);
    }

    @Replace
    public static void load(String file) {
        NativeLibraries.load(file);
    }
}
