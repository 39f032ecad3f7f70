package ibrik.runtime.startup;

import ibrik.vocabulary.mark.Intrinsic;

/// The application's `main`, whichever class has it.
final class ApplicationMain {
    private ApplicationMain() {}

    /// Calls the main method that the build chose, with or without arguments, static or on a new instance.
    @Intrinsic
    static native void invoke(String[] arguments) throws Throwable;
}
