package ibrik.runtime.initialisation;

import ibrik.runtime.executor.RuntimeLock;
import ibrik.runtime.thread.InitialisationWaits;
import ibrik.runtime.thread.Strand;
import ibrik.runtime.thread.Waits;
import ibrik.runtime.type.Mirror_;
import ibrik.vocabulary.mark.EntryPoint;
import ibrik.vocabulary.mark.MayOverflow;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.CodePointer;

/// Class initialisation at run time: The Java Virtual Machine Specification, Java SE 25, section 5.5, "Initialization".
///
/// A class's state and its thread change together, under the lock of the runtime.
/// What can fail, the initialiser and the record of its failure, comes before the change to [#DONE] or [#FAILED].
@UsesMagic("calls static initialisers through their addresses")
public final class ClassInitialisation {
    private static final String WHY = "the class would be initialising for ever";

    public static final byte DONE = 0;
    public static final byte NOT_YET = 1;
    public static final byte RUNNING = 2;
    public static final byte FAILED = 3;

    private ClassInitialisation() {}

    /// Returns when the class is initialised, or being initialised by the calling thread.
    @EntryPoint("ibrik_initialise_class")
    @MayOverflow("the class is not claimed yet")
    public static void initialise(Class<?> type) {
        Mirror_ mirror = (Mirror_) (Object) type;
        if (!claim(mirror)) {
            return;
        }
        try {
            initialiseSupertypes(mirror);
            if (mirror.initialiser != 0) {
                CodePointer.callVoid(new Address(mirror.initialiser));
            }
        } catch (Throwable thrown) {
            fail(mirror, causeForLaterOrNull(thrown));
            throw thrown instanceof Error itself ? itself : new ExceptionInInitializerError(thrown);
        }
        finish(mirror, DONE);
    }

    /// The class, initialised if it was not.
    public static Class<?> initialised(Class<?> type) {
        if (needsInitialisation(type)) {
            initialise(type);
        }
        return type;
    }

    private static void initialiseSupertypes(Mirror_ mirror) {
        Class<?> superclass = mirror.superclassOrNull;
        if (superclass != null && needsInitialisation(superclass)) {
            initialise(superclass);
        }
        Class<?>[] interfaces = mirror.interfacesToInitialise;
        if (interfaces != null) {
            for (int index = 0; index < interfaces.length; index++) {
                if (needsInitialisation(interfaces[index])) {
                    initialise(interfaces[index]);
                }
            }
        }
    }

    /// True unless initialisation has ended well.
    public static boolean needsInitialisation(Class<?> type) {
        return ((Mirror_) (Object) type).initialisationState != DONE;
    }

    /// True if the caller shall run the initialiser.
    private static boolean claim(Mirror_ mirror) {
        Waits.reserve();
        byte before = claimOrAwait(mirror, Thread.currentThread());
        if (before == FAILED) {
            throw failedBefore(mirror);
        }
        return before == NOT_YET;
    }

    /// What the class was when nobody else initialised it.
    @NoFail(WHY)
    private static byte claimOrAwait(Mirror_ mirror, Thread thread) {
        while (true) {
            RuntimeLock.acquire();
            byte before = mirror.initialisationState;
            boolean waits = before == RUNNING && mirror.initialisingThread != thread;
            Strand leaver = null;
            if (waits) {
                leaver = InitialisationWaits.await();
            } else if (before == NOT_YET) {
                mirror.initialisationState = RUNNING;
                mirror.initialisingThread = thread;
            }
            RuntimeLock.release();
            if (!waits) {
                return before;
            }
            if (leaver != null) {
                Waits.leaveCarrier(leaver);
            }
        }
    }

    @NoFail(WHY)
    private static void fail(Mirror_ mirror, Throwable causeOrNull) {
        mirror.initialisationFailure = causeOrNull;
        finish(mirror, FAILED);
    }

    @NoFail(WHY)
    private static void finish(Mirror_ mirror, byte state) {
        RuntimeLock.acquire();
        mirror.initialisingThread = null;
        mirror.initialisationState = state;
        InitialisationWaits.wakeAll();
        RuntimeLock.release();
    }

    private static NoClassDefFoundError failedBefore(Mirror_ mirror) {
        NoClassDefFoundError error = new NoClassDefFoundError("Could not initialize class " + mirror.name);
        error.initCause(mirror.initialisationFailure);
        return error;
    }

    /// Null if it cannot be made, because the stack or the heap is full: the class has failed in any case.
    private static Throwable causeForLaterOrNull(Throwable thrown) {
        try {
            return causeForLater(thrown);
        } catch (Throwable notMade) {
            return null;
        }
    }

    /// HotSpot keeps the text and the trace of the first failure, not the exception itself; and the text that it was
    /// made with, whatever its methods say.
    private static Throwable causeForLater(Throwable thrown) {
        FirstFailure_ failure = (FirstFailure_) (Object) thrown;
        String message = failure.detailMessage;
        ExceptionInInitializerError cause = new ExceptionInInitializerError("Exception "
                + thrown.getClass().getName() + (message == null ? "" : ": " + message) + " [in thread \""
                + Thread.currentThread().getName() + "\"]");
        cause.setStackTrace(failure.getOurStackTrace());
        return cause;
    }
}
