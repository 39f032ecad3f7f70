package ibrik.tools.trace.agent;

import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;

/// Listens to what a program asks for while it runs on HotSpot: code at the beginning of the JDK's methods tells
/// [Recorder].
public final class Agent {
    /// Any small one will do.
    private static final String CLASS_FILE = "ibrik/tools/trace/agent/Agent.class";

    private Agent() {}

    /// Called by the virtual machine before the program's `main`.
    ///
    /// @param words the agent's jar and the file to write, with a line break between them
    public static void premain(String words, Instrumentation instrumentation) throws Exception {
        int end = words.indexOf('\n');
        // The JDK's classes see only what the boot loader has.
        instrumentation.appendToBootstrapClassLoaderSearch(new JarFile(words.substring(0, end)));
        Recorder.begin(words.substring(end + 1));
        List<Class<?>> owners = owners();
        Instrumenter instrumenter = new Instrumenter(
                ClassLoader.getSystemResourceAsStream(CLASS_FILE).readAllBytes());
        instrumentation.addTransformer(instrumenter, true);
        instrumentation.retransformClasses(owners.toArray(Class<?>[]::new));
        if (!instrumenter.done().containsAll(EntryPoints.OWNERS)) {
            throw new IllegalStateException("of " + EntryPoints.OWNERS + " only " + instrumenter.done()
                    + " could be made to tell what they are asked");
        }
        Recorder.listen();
    }

    private static List<Class<?>> owners() throws ClassNotFoundException, UnmodifiableClassException {
        List<Class<?>> found = new ArrayList<>();
        for (String owner : EntryPoints.OWNERS) {
            found.add(Class.forName(owner.replace('/', '.')));
        }
        return found;
    }
}
