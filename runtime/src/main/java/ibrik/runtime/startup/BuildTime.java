package ibrik.runtime.startup;

import ibrik.runtime.library.lang.System_;
import ibrik.runtime.library.lang.ThreadGroup_;
import ibrik.runtime.library.lang.Thread_;
import ibrik.runtime.library.misc.SignalDispatch;
import ibrik.runtime.library.misc.VM_;
import java.lang.reflect.AccessibleObject;
import jdk.internal.access.SharedSecrets;
import jdk.internal.misc.Unsafe;

/// What the virtual machine does before any Java code runs, done when the image is built.
///
/// The compiler's interpreter initialises this class before all others, except those that it needs itself; it always
/// succeeds at build time, or the build fails. `Thread.currentThread()` is an unconstructed `Thread` until here.
public final class BuildTime {
    /// The thread that runs `main`.
    static final Thread MAIN = prepare();
    /// The thread that waits for the others when `main` has ended. Made here, so that the end of the program needs no
    /// memory.
    static final Thread DESTROYER = new Thread(MAIN.getThreadGroup(), "DestroyJavaVM");
    /// The thread that serves signals, under HotSpot's name; without the ability to fail when the first one comes.
    static final Thread SIGNALS = signals();

    private BuildTime() {}

    private static Thread prepare() {
        Thread main = Thread.currentThread();
        ThreadGroup system = (ThreadGroup) (Object) new ThreadGroup_();
        ((Thread_) (Object) main).construct(new ThreadGroup(system, "main"), "main");
        System_.prepare();
        VM_.booted();
        main.setContextClassLoader(ClassLoader.getSystemClassLoader());
        openDoors();
        return main;
    }

    private static Thread signals() {
        Thread thread =
                new Thread(MAIN.getThreadGroup().getParent(), new SignalDispatch(), "Signal Dispatcher", 0, false);
        thread.setDaemon(true);
        return thread;
    }

    /// Packages of the JDK reach each other through objects that class initialisers leave in [SharedSecrets]; those
    /// that are looked up by class name have to be there before the program runs.
    private static void openDoors() {
        SharedSecrets.getJavaUtilCollectionAccess();
        SharedSecrets.getJavaUtilConcurrentTLRAccess();
        SharedSecrets.getJavaUtilConcurrentFJPAccess();
        SharedSecrets.getJavaNioAccess();
        SharedSecrets.getJavaNetUriAccess();
        Unsafe.getUnsafe().ensureClassInitialized(AccessibleObject.class);
    }
}
