package ibrik.runtime.platform;

import ibrik.vocabulary.mark.ImmutableAfter;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.raw.Address;
import java.io.IOException;

/// What the runtime asks of the ground it stands on: the kernel on the metal, Linux in a hosted program.
///
/// One implementation is in an image, so that every call is direct after analysis. The entry code of the target
/// creates it and calls [#install(Platform)] before anything else of the runtime. No method allocates on the Java
/// heap, but for an exception.
public abstract class Platform {
    /// Turns of a loop that waits for another executor and keeps the processor. Chosen: about as long as two calls of
    /// the operating system.
    public static final int SHORT_WAIT = 400;

    @ImmutableAfter("start-up")
    private static Platform current;

    /// The platform of this image.
    public static Platform current() {
        return current;
    }

    /// Called once, by the entry code.
    public static void install(Platform platform) {
        current = platform;
    }

    /// The standard streams, as Linux numbers them.
    public static final int INPUT = 0;

    public static final int OUTPUT = 1;
    public static final int ERRORS = 2;

    /// Writes all bytes before it returns, to output or errors: for what must not be left half said.
    public abstract void write(int descriptor, Address bytes, long count);

    /// The same for a program that gives up: takes no lock, whoever prints meanwhile.
    public void writeLast(int descriptor, Address bytes, long count) {
        write(descriptor, bytes, count);
    }

    /// Takes bytes for output or errors, as many as need no wait; returns how many. 0 if it is worth another try when
    /// [#isReady] says so. -1 if nobody takes any more. `count` is at least 1.
    ///
    /// @throws IOException as the JDK says it, if they can never be taken for another reason
    public abstract long offer(int descriptor, Address bytes, long count) throws IOException;

    /// Takes bytes of standard input, at least one if any are there; -1 at its end. 0 if there is nothing yet: then
    /// input is asked for, and [#isReady] tells when it has come. `capacity` is at least 1.
    ///
    /// @throws IOException as the JDK says it, if none can be read
    public abstract int read(Address buffer, int capacity) throws IOException;

    /// True if it is worth another try to read, or to offer something to output or errors.
    public abstract boolean isReady(int descriptor);

    /// How many bytes can be read without a wait; -1 if that has to be asked, and [#isReady] tells when it is known.
    public abstract int readable();

    /// Nanoseconds since start-up; never goes back.
    public abstract long nanoTime();

    /// Nanoseconds for which the program had processors, from any beginning: what the machine does for others meanwhile
    /// does not count, nor does sleep. Steers what must not depend on the load of the machine.
    public abstract long processorNanoseconds();

    /// Nanoseconds since 1970-01-01T00:00:00Z.
    public abstract long wallClockNanoseconds();

    /// Lets the processor rest until [#nanoTime()] reaches `deadline`, or until one of the streams is ready whose
    /// bits (1 shifted by the descriptor) are in `streams`; or until something else happens before. The end of a
    /// slice that has come or comes ([PollRequest#endSlice]), as of a signal, always ends it.
    public abstract void waitUntil(long deadline, int streams);

    /// Asks for a call of [PollRequest#endSlice()] when [#nanoTime()] reaches `deadline`, instead of what was asked for
    /// before. It may come early; [#waitUntil] may forget it.
    @Uninterruptible("part of a switch between strands")
    public abstract void endSliceAt(long deadline);

    /// `text.charAt(index)` for an index that is in range: throws nothing and does not look at the stack limit.
    @Uninterruptible("reports of a full heap or stack read their texts with it")
    public abstract char characterAt(String text, int index);

    /// Start of the range of addresses that the heap may use; aligned to 2 MiB.
    public abstract Address heapStart();

    /// Size in bytes of that range: the most that `-Xmx` may name, and what physical memory allows.
    public abstract long heapCapacity();

    /// Makes a part of the heap range usable and zeroed; both numbers are multiples of 2 MiB. False if memory is short.
    public abstract boolean commit(Address start, long bytes);

    /// Gives a part of the heap range back; its content is lost.
    public abstract void release(Address start, long bytes);

    /// Memory outside the Java heap, aligned to 16 bytes, not zeroed; none if memory is short.
    public abstract Address allocateRaw(long bytes);

    /// Makes such memory longer or shorter, in place or by a move; none, and it stays as it is, if memory is short.
    public abstract Address resizeRaw(Address start, long bytes);

    /// Frees what [#allocateRaw(long)] gave.
    public abstract void freeRaw(Address start);

    /// Memory for a stack, with unmapped memory below it where the platform can give that; none if memory is short.
    public Address allocateStack(long bytes) {
        return allocateRaw(bytes);
    }

    /// Frees what [#allocateStack(long)] gave.
    public void freeStack(Address start, long bytes) {
        freeRaw(start);
    }

    /// The block of a further executor with the bounds of the stack that it begins on, its state
    /// [ibrik.vocabulary.layout.ExecutorLayout#RESTS]; none if there is no memory or no processor for it.
    public Address createExecutor(int number) {
        return Address.none();
    }

    /// Lets the executor run `ibrik_executor_run`, soon. If that fails it rests for ever.
    public void startExecutor(Address block) {}

    /// Ends the [#waitUntil] of another executor, or its next one.
    @Uninterruptible("part of a switch between strands")
    @NoFail("part of a switch between strands")
    public void wakeExecutor(Address block) {}

    /// The running executor has taken the lock of the runtime, which it shares with others, or helps who has it: what
    /// others have unmapped since the last time may be mapped elsewhere now.
    @Uninterruptible("locks wait with it")
    @NoFail("locks wait with it")
    public void seeMappings() {}

    /// A moment's rest in a loop that waits for another executor.
    @Uninterruptible("locks wait with it")
    @NoFail("locks wait with it")
    public abstract void pause();

    /// The same where the other one may have lost its processor.
    @Uninterruptible("locks wait with it")
    @NoFail("locks wait with it")
    public void giveWay() {
        pause();
    }

    /// One turn of a loop that waits for another executor, which has its own processor most likely.
    ///
    /// @param turn how many came before
    @Uninterruptible("locks wait with it")
    @NoFail("locks wait with it")
    public final void awaitOther(int turn) {
        if (turn < SHORT_WAIT) {
            pause();
        } else {
            giveWay();
        }
    }

    /// Sleeps while the int at `word` has this value, until [#wakeWaiters]; may return early.
    @Uninterruptible("locks wait with it")
    @NoFail("locks wait with it")
    public void awaitChange(Address word, int value) {
        pause();
    }

    /// Wakes up to so many that sleep in [#awaitChange].
    @Uninterruptible("locks wait with it")
    @NoFail("locks wait with it")
    public void wakeWaiters(Address word, int most) {}

    /// The options and arguments of the program as consecutive NUL-terminated UTF-8 strings; an empty one is possible.
    public abstract Address commandLine();

    /// How many strings [#commandLine()] holds.
    public abstract int commandLineCount();

    /// The path of the directory that the program was started in, in the same form; none if it is `/`.
    public Address workingDirectory() {
        return Address.none();
    }

    /// Gives the standard streams the charsets that the options ask for, where there are locales.
    public void encodeStreams() {
        // One who looks at a bare machine looks at UTF-8.
    }

    /// The environment, `NAME=VALUE`, in the same form; its bytes are in the charset of the locale.
    public abstract Address environment();

    public abstract int environmentCount();

    /// Lets the user ask from outside for what [ibrik.runtime.heap.Heap#requestInspection()] begins; false if there is
    /// no way to.
    public boolean listenForInspection() {
        return false;
    }

    /// From now on what asks from outside for the end of the program is posted to [PendingSignals].
    public void listenForSignals() {
        // Nothing comes from outside, unless the platform knows a way.
    }

    /// What becomes of a signal from now on: 0 the platform's own way, 1 nothing, 2 it is posted to [PendingSignals].
    public void treatSignal(int signal, int treatment) {
        // On the metal all that comes is posted.
    }

    /// Whether whoever started the program wants it to pass over this signal.
    public boolean isIgnored(int signal) {
        return false;
    }

    /// The number of the user who started the program.
    public int user() {
        return 0;
    }

    /// The number of the user whose rights it has.
    public int effectiveUser() {
        return user();
    }

    /// The number of the group that the program was started in.
    public int group() {
        return 0;
    }

    /// The number of the group whose rights it has.
    public int effectiveGroup() {
        return group();
    }

    /// The number of the process.
    public int process() {
        return 1;
    }

    /// Which of the standard streams are a terminal: 1 input, 2 output, 4 errors, added up.
    public int terminals() {
        return 0;
    }

    /// Whether the terminal shows what is typed, from now on.
    ///
    /// @return 1 if it did before, 0 if not, -1 if there is no terminal
    public int echo(boolean wanted) {
        return -1;
    }

    /// The files that a program here sees; called once.
    public abstract FileCalls files();

    /// Processors that the program may use.
    public abstract int processorCount();

    /// 64 unpredictable bits for hash seeds and random generators.
    public abstract long entropy();

    /// Ends the machine or process with this status, 0 to 255; never returns.
    public abstract void exit(int status);

    /// Prints what is wrong without locks or allocation, and ends the machine with status 134; never returns.
    public abstract void panic(String what, long detail);
}
