package ibrik.runtime.library.io;

import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.InitialiseAtRunTime;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.io.Console;
import java.nio.charset.Charset;
import jdk.internal.io.JdkConsoleImpl;

/// The console: there is one where standard input and output are a terminal, as the JDK's own implementation has it.
@Substitute("java.io.Console")
@InitialiseAtRunTime("what the streams are is known when the program starts")
public final class Console_ {
    @Alias
    private static Charset STDIN_CHARSET;

    @Alias
    private static Charset STDOUT_CHARSET;

    @Alias
    private static native boolean isStdinTty();

    @Alias
    private static native boolean isStdoutTty();

    @Alias
    private static Console cons;

    /// The one of the program, null if there is none. Asking initialises the class.
    @Add
    public static Console consoleOrNull() {
        return cons;
    }

    @Replace
    private static int ttyStatus() {
        return Platform.current().terminals();
    }

    /// Of the providers that the JDK looks for, its default is this one.
    @Replace
    private static Console instantiateConsole() {
        if (!isStdinTty() || !isStdoutTty()) {
            return null;
        }
        return (Console) (Object) new ProxyingConsole_(new JdkConsoleImpl(STDIN_CHARSET, STDOUT_CHARSET));
    }
}
