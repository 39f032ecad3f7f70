package ibrik.runtime.startup;

import ibrik.vocabulary.mark.Intrinsic;

/// The application's `main`, whichever class has it; `ibrik.compiler.launch` supplies the code.
final class ApplicationMain {
    private ApplicationMain() {}

    /// Initialises the main class, and makes an instance of it if `main` is called on one.
    ///
    /// @return the instance; null for a static `main`
    @Intrinsic
    static native Object prepare() throws Throwable;

    /// Calls the main method that the build chose, with or without arguments, static or on the prepared instance.
    @Intrinsic
    static native void invoke(Object prepared, String[] arguments) throws Throwable;

    /// Initialises a class that is named as a constant. For the generated code behind [#prepare].
    @Intrinsic
    static native void initialise(Class<?> type);
}
