package ibrik.runtime.startup;

import ibrik.runtime.exception.LiveFrames;
import ibrik.runtime.heap.Heap;
import ibrik.runtime.library.lang.Shutdown_;
import ibrik.runtime.library.ref.ReferenceHandOver;
import ibrik.runtime.option.CommandLine;
import ibrik.runtime.option.SignalOption;
import ibrik.runtime.platform.Platform;
import ibrik.runtime.platform.RawText;
import ibrik.runtime.thread.JavaThread_;
import ibrik.runtime.thread.SignalStrand;
import ibrik.runtime.thread.ThreadStart;
import ibrik.vocabulary.mark.EntryPoint;
import ibrik.vocabulary.mark.PerExecutor;

/// From a working heap to the end of the program.
public final class Startup {
    /// Exit status after an exception that `main` did not catch, as with the `java` launcher.
    private static final int UNCAUGHT = 1;
    /// Exit status after an option that is not known or wrong, as with the `java` launcher.
    private static final int WRONG_OPTION = 1;

    @PerExecutor("a collection stops all others")
    private static final LiveFrames FRAMES = new LiveFrames();

    private Startup() {}

    /// Runs the application; called once by the entry code of the target, never returns.
    public static void run() {
        Heap.walkBy(FRAMES);
        ThreadStart.adoptMain(BuildTime.MAIN);
        boolean completed = runMain(prepare());
        ThreadStart.endMain(BuildTime.MAIN, BuildTime.DESTROYER);
        ThreadStart.awaitLasting();
        shutDown();
        Heap.atExit();
        Platform.current().exit(completed ? 0 : UNCAUGHT);
    }

    /// All that comes before the program, which nothing in it can catch; the arguments of `main`.
    private static String[] prepare() {
        try {
            Seeds.sow();
            ReferenceHandOver.start();
            String[] arguments = arguments();
            ThreadStart.limitMainStack();
            listenForSignals();
            return arguments;
        } catch (Throwable thrown) {
            describe(thrown);
            Platform.current().exit(UNCAUGHT);
            throw thrown;
        }
    }

    private static void listenForSignals() {
        if (!SignalOption.leavesSignals()) {
            SignalStrand.prepare(BuildTime.SIGNALS);
            Platform.current().listenForSignals();
        }
    }

    /// What remains of the command line; ends the program as the `java` launcher does if an option is wrong.
    private static String[] arguments() {
        try {
            return CommandLine.apply();
        } catch (IllegalArgumentException wrong) {
            RawText line = new RawText();
            if (line.open()) {
                line.text(wrong.getMessage()).endLine(RawText.ERRORS);
                line.text("Error: A fatal exception has occurred. Program will exit.")
                        .endLine(RawText.ERRORS);
            }
            Platform.current().exit(WRONG_OPTION);
            throw wrong;
        }
    }

    private static boolean runMain(String[] arguments) {
        Object prepared;
        try {
            prepared = ApplicationMain.prepare();
        } catch (Throwable thrown) {
            describe(thrown);
            return false;
        }
        try {
            ApplicationMain.invoke(prepared, arguments);
            return true;
        } catch (Throwable thrown) {
            ((JavaThread_) (Object) BuildTime.MAIN).uncaught(thrown);
            return false;
        }
    }

    /// What the `java` launcher does with an exception before `main`: it prints it and asks no handler.
    private static void describe(Throwable thrown) {
        try {
            System.err.print("Exception in thread \"" + Thread.currentThread().getName() + "\" ");
            thrown.printStackTrace();
        } catch (Throwable whilePrinting) {
            // Nobody is there who could be told.
            return;
        }
    }

    private static void shutDown() {
        try {
            Shutdown_.shutdown();
        } catch (Throwable ignored) {
            // HotSpot drops it too: the program ends in any case.
            return;
        }
    }

    /// Where the unwinder brings an exception that no frame of a stack catches: only code outside [#run] and outside
    /// the first function of a strand can cause that.
    @EntryPoint(value = "ibrik_uncaught", fromAssembly = true)
    static void uncaught(Throwable thrown) {
        ((JavaThread_) (Object) BuildTime.MAIN).uncaught(thrown);
        Platform.current().panic("an exception left the last frame of a stack", 0);
    }
}
