package ibrik.runtime.type;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Substitute;

/// What the object model keeps in class mirrors: the way from a mirror to its hub, and the state of its class. The
/// image builder fills it in, see `docs/contracts.md`, "Class mirrors". What the library needs beside it is in
/// `ibrik.runtime.library.lang.Class_`.
@Substitute("java.lang.Class")
public final class Mirror_ {
    @Alias
    public String name;

    /// May be null for classes of java.base and of the application, see `docs/compiler/06-reflection.md`, "Modules".
    @Alias
    public Module module;

    @Add
    public int hubOffset;

    @Add
    public volatile byte initialisationState;

    @Add
    public long initialiser;

    @Add
    public Class<?> superclassOrNull;

    /// Superinterfaces with default methods whose initialisers are left to run time, in order; null if none.
    @Add
    public Class<?>[] interfacesToInitialise;

    /// True for classes of the application, where `-ea` switches assertions on.
    @Add
    public boolean application;

    @Add
    public volatile Thread initialisingThread;

    @Add
    public Throwable initialisationFailure;
}
