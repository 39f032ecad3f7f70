package ibrik.runtime.thread;

import ibrik.vocabulary.mark.NoFail;

/// From one virtual thread to the next of the same carrier, without a way through the carrier's own frames: for those
/// that yield or park while another stands ready that has run before. All else goes by [Carriers].
///
/// The one that leaves may be seen by others, and run elsewhere, when its frames have been copied: so what the carrier
/// would do for it then is done by the one that arrives, as its first step.
final class DirectSwitch {
    private static final String WHY = "one thread leaves and another one arrives";

    private DirectSwitch() {}

    /// Puts the first of the carrier's queue in the place of the running thread, which has yet to copy its frames:
    /// returns the continuation that goes on. Null, and nothing has changed, if this switch is none for here.
    ///
    /// @throws OutOfMemoryError if there is no room for the frames; nothing has changed then either
    static Continuation_ beginOrNull(VirtualThread_ leaving, Continuation_ frames, Strand carrier) {
        VirtualThread_ next = carrier.ready.firstOrNull();
        if (next == null || next.hasTimeout() || !leaving.needsNoCarrier() || !Carriers.mayStay(carrier, next)) {
            return null;
        }
        Continuation_ to = next.cont;
        if (!to.isStarted() || !frames.makeRoomToExchange()) {
            return null;
        }
        return claim(leaving, frames, next, carrier);
    }

    /// The same from where the other one is claimed: an error in here would lose it.
    @NoFail(WHY)
    private static Continuation_ claim(
            VirtualThread_ leaving, Continuation_ frames, VirtualThread_ next, Strand carrier) {
        int before = next.beginRunning();
        if (before == VirtualState.NEW) {
            return null;
        }
        Continuation_ to = next.cont;
        // NOTE: only now, since before that it may run elsewhere: wait with a timeout, go deeper, or end, with no
        // frames.
        if (next.hasTimeout() || !frames.canExchange(to)) {
            next.standAgain(before);
            return null;
        }
        next.takePermitOnly(before);
        leaving.mountOn(null);
        next.mountOn(carrier.thread);
        frames.prepareExchange(to, (JavaThread_) (Object) carrier.thread);
        carrier.left = leaving;
        Scheduler.show(carrier, (Thread) (Object) next);
        return to;
    }

    /// The first step of a thread whose frames have come back.
    @NoFail(WHY)
    static void arrive(Strand carrier, VirtualThread_ arriving) {
        VirtualThread_ left = carrier.left;
        if (left != null) {
            carrier.left = null;
            Carriers.replaceFirst(carrier, arriving, left.hasLeft() ? left : null);
        }
    }
}
