package ibrik.kernel.console;

import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.raw.Address;

/// A device that carries the bytes of the console in large pieces; what is above this package has one.
///
/// It interrupts when input has come, and when there is room after [#hasRoom] found none. Nothing here waits.
public abstract class ConsoleDevice {
    protected static final String WHY = "the console is nobody's in between";

    /// How much [#room] has.
    public static final int PIECE_BYTES = 4096;

    /// Finds the device and starts it; false if the machine has none, or no memory for it.
    @Uninterruptible(WHY)
    public abstract boolean open();

    /// Where the next piece of output is put together; none if the device has not taken enough of what was sent.
    ///
    /// @param isCommand there is room kept for one command, so that it finds some if the last one has been answered
    @Uninterruptible(WHY)
    public abstract Address room(boolean isCommand);

    /// Sends what was put together at the last room.
    @Uninterruptible(WHY)
    public abstract void send(int bytes);

    @Uninterruptible(WHY)
    @NoFail("asked where strands wait")
    public abstract boolean hasRoom();

    /// True if the device has taken all that was sent, or never will.
    @Uninterruptible(WHY)
    public abstract boolean isSent();

    /// How many bytes of input are at [#arrival]; 0 if none.
    @Uninterruptible(WHY)
    @NoFail("asked where strands wait")
    public abstract int arrived();

    @Uninterruptible(WHY)
    @NoFail("asked where strands wait")
    public abstract Address arrival();

    /// The input at [#arrival] has been used.
    @Uninterruptible(WHY)
    @NoFail("asked where strands wait")
    public abstract void release();

    /// Called for its interrupt, in the middle of anything.
    @Uninterruptible(WHY)
    public abstract void acknowledge();
}
