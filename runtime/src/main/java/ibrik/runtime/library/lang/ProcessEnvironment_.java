package ibrik.runtime.library.lang;

import ibrik.runtime.option.CommandLine;
import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.util.Map;

/// The environment, which comes with the command line.
@Substitute("java.lang.ProcessEnvironment")
public final class ProcessEnvironment_ {
    @Replace("<clinit>")
    @Harmless("the table that it fills is that of the command line here")
    private static void initialise() {}

    @Replace
    static String getenv(String name) {
        return CommandLine.environment().get(name);
    }

    @Replace
    static Map<String, String> getenv() {
        return CommandLine.environment();
    }
}
