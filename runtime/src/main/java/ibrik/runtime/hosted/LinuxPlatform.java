package ibrik.runtime.hosted;

import ibrik.machine.instruction.Processor;
import ibrik.runtime.executor.ShortLock;
import ibrik.runtime.library.lang.String_;
import ibrik.runtime.library.lang.System_;
import ibrik.runtime.memory.RawAllocator;
import ibrik.runtime.platform.CheckedBuild;
import ibrik.runtime.platform.Errno;
import ibrik.runtime.platform.Executors;
import ibrik.runtime.platform.FileCalls;
import ibrik.runtime.platform.Platform;
import ibrik.runtime.platform.PollRequest;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.Rank;
import ibrik.vocabulary.mark.Trusted;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;
import java.io.IOException;

/// Linux under a hosted program, by system calls alone.
@UsesMagic("reads the words that Linux leaves on the first stack, and passes raw buffers to it")
final class LinuxPlatform extends Platform {
    private static final int CLOCK_REALTIME = 0;
    private static final int CLOCK_MONOTONIC = 1;
    private static final int CLOCK_PROCESS_CPUTIME = 2;
    private static final int CLOCK_THREAD_CPUTIME = 3;
    /// poll(2): POLLIN, POLLOUT.
    private static final int POLL_INPUT = 1;

    private static final int POLL_OUTPUT = 4;
    /// The size of `struct pollfd`.
    private static final int POLL_BYTES = 8;
    /// pipe(7), PIPE_BUF: what a pipe takes without a wait when poll(2) says that it can be written.
    private static final long PIPE_BUFFER = 4096;

    private static final int FIONREAD = 0x541B;
    private static final int STREAMS = 3;
    /// `TCGETS`, `TCSETS` (ioctl_tty(2)); in `struct termios` the local modes, and the bit `ECHO` among them.
    private static final int GET_TERMINAL = 0x5401;

    private static final int SET_TERMINAL = 0x5402;
    private static final int LOCAL_MODES = 12;
    private static final int ECHO = 8;
    /// `FUTEX_WAIT`, `FUTEX_WAKE`, each with `FUTEX_PRIVATE_FLAG` (linux/futex.h).
    private static final int FUTEX_WAIT_PRIVATE = 128;

    private static final int FUTEX_WAKE_PRIVATE = 129;
    private static final long NANOSECONDS_PER_SECOND = 1_000_000_000;
    /// Chosen: a later alarm comes early, and is asked for again.
    private static final long LONGEST_ALARM = 1000 * NANOSECONDS_PER_SECOND;
    private static final long HEAP_ALIGNMENT = 2 << 20;
    static final int PANIC_STATUS = 134;
    /// Offsets in `struct sysinfo` (sysinfo(2)).
    private static final int TOTAL_RAM = 32;
    private static final int MEMORY_UNIT = 104;
    /// `PATH_MAX` (linux/limits.h).
    private static final int LONGEST_PATH = 4096;
    /// In [#scratch], behind what describes a wait.
    private static final int SIGNAL_MASK = 64;

    private static final String REASON = "called while nothing may allocate or stop";

    /// Chosen: a mapping of a megabyte costs little beside what is cut from it.
    private static final long REGION_BYTES = 1 << 20;

    /// Linux gives a process 65,530 mappings unless told otherwise (Documentation/admin-guide/sysctl/vm.rst,
    /// "max_map_count"). A stack and its guard take two; the heap needs some while that many threads live.
    private static final int MOST_STACKS = 30_000;

    private final RawAllocator raw = new RawAllocator(new MappedPages(), REGION_BYTES, CheckedBuild.isChecked());
    private final Clock clock = new Clock();

    /// Held from the question whether a stream is ready to the call that then does not wait.
    @Rank(LockRank.CONSOLE)
    private final ShortLock streams = new ShortLock();

    private Address arguments = Address.none();
    private int argumentCount;
    private Address environment = Address.none();
    private int environmentCount;
    private Address heapStart = Address.none();
    private long heapCapacity;
    private long startTime;
    private int stacks;
    private boolean catchesAlarms;
    /// 0 until asked for.
    private int processors;

    /// Reads the first stack: count, arguments, a zero, environment, a zero (psABI 1.0, section 3.4.1).
    void start(Address firstStack) {
        int all = (int) Memory.loadLong(firstStack);
        argumentCount = Math.max(0, all - 1);
        // SAFE: Linux lays the strings down one after another, in order.
        arguments = Memory.loadAddress(firstStack.plus(all > 0 ? 16 : 8));
        Address slot = firstStack.plus(8L * all + 16);
        environment = Memory.loadAddress(slot);
        while (Memory.loadLong(slot) != 0) {
            environmentCount++;
            slot = slot.plus(8);
        }
        clock.start(slot.plus(8));
        startTime = clock.read(CLOCK_MONOTONIC);
        reserveHeap();
    }

    private void reserveHeap() {
        SystemCall.call(SystemCall.SYSINFO, scratch().raw(), 0);
        long bytes = Memory.loadLong(scratch().plus(TOTAL_RAM))
                * Memory.loadInt(scratch().plus(MEMORY_UNIT));
        heapCapacity = bytes & -HEAP_ALIGNMENT;
        heapStart = Mapping.reserve(heapCapacity, HEAP_ALIGNMENT);
        if (heapStart.isNone()) {
            reserveLess();
        }
        if (heapStart.isNone()) {
            panic("no addresses for a heap; bytes", heapCapacity);
        }
        Mapping.preferHuge(heapStart, heapCapacity);
    }

    /// Where the addresses of a process are limited (setrlimit(2), RLIMIT_AS): half of what fits, since stacks, tables
    /// and buffers need some too.
    private void reserveLess() {
        while (heapStart.isNone() && heapCapacity > HEAP_ALIGNMENT) {
            heapCapacity = heapCapacity / 2 & -HEAP_ALIGNMENT;
            heapStart = Mapping.reserve(heapCapacity, HEAP_ALIGNMENT);
        }
        if (!heapStart.isNone()) {
            Mapping.unmap(heapStart, heapCapacity);
            heapCapacity = heapCapacity / 2 & -HEAP_ALIGNMENT;
            heapStart = Mapping.reserve(heapCapacity, HEAP_ALIGNMENT);
        }
    }

    /// For the structures of system calls, 256 bytes of the running executor's.
    @Uninterruptible(REASON)
    @NoFail(REASON)
    static Address scratch() {
        return LinuxExecutor.scratch();
    }

    /// What HotSpot takes when nobody says `-Xmx`: a quarter of the memory.
    long defaultHeapBytes() {
        return heapCapacity / 4;
    }

    @Override
    @Uninterruptible(REASON)
    public void write(int descriptor, Address bytes, long count) {
        long done = 0;
        while (done < count) {
            long result = SystemCall.call(SystemCall.WRITE, descriptor, bytes.raw() + done, count - done);
            if (result > 0) {
                done += result;
            } else if (result == -Errno.EAGAIN) {
                awaitDescriptor(descriptor, POLL_OUTPUT);
            } else if (result != -Errno.EINTR) {
                return;
            }
        }
    }

    /// No more than a pipe, which is what readers are slow with, has room for when it has any: a wait would be one for
    /// the other threads too, and for signals.
    @Override
    public long offer(int descriptor, Address bytes, long count) throws IOException {
        long piece = Math.min(count, PIPE_BUFFER);
        streams.acquire();
        long result =
                isReady(descriptor) ? SystemCall.call(SystemCall.WRITE, descriptor, bytes.raw(), piece) : -Errno.EAGAIN;
        streams.release();
        if (result == -Errno.EAGAIN || result == -Errno.EINTR) {
            return 0;
        }
        if (result < 0) {
            throw new IOException(Errno.text((int) -result));
        }
        return result;
    }

    /// For a descriptor that somebody has made non-blocking.
    @Uninterruptible(REASON)
    private void awaitDescriptor(int descriptor, int events) {
        describePoll(0, descriptor, events);
        SystemCall.call(SystemCall.POLL, scratch().raw(), 1, -1);
    }

    /// `struct pollfd`: descriptor, what is asked for, what is so.
    @Uninterruptible(REASON)
    private void describePoll(int index, int descriptor, int events) {
        Address entry = scratch().plus((long) index * POLL_BYTES);
        Memory.storeInt(entry, descriptor);
        Memory.storeInt(entry.plus(4), events);
    }

    @Uninterruptible(REASON)
    private static int eventsOf(int descriptor) {
        return descriptor == INPUT ? POLL_INPUT : POLL_OUTPUT;
    }

    /// Also if a read would tell of the end or of a failure.
    @Override
    @Uninterruptible(REASON)
    public boolean isReady(int descriptor) {
        describePoll(0, descriptor, eventsOf(descriptor));
        return SystemCall.call(SystemCall.POLL, scratch().raw(), 1, 0) == 1;
    }

    @Override
    public int read(Address buffer, int capacity) throws IOException {
        streams.acquire();
        boolean isThere = isReady(INPUT);
        // WHY: to read nothing is no wait, and a terminal stops or refuses those that read in the background (SIGTTIN).
        long result = SystemCall.call(SystemCall.READ, 0, buffer.raw(), isThere ? capacity : 0);
        streams.release();
        if (result == 0 && !isThere || result == -Errno.EAGAIN || result == -Errno.EINTR) {
            return 0;
        }
        if (result < 0) {
            throw new IOException(Errno.text((int) -result));
        }
        return result == 0 ? -1 : (int) result;
    }

    @Override
    public int readable() {
        Memory.storeInt(scratch(), 0);
        long result = SystemCall.call(SystemCall.IOCTL, 0, FIONREAD, scratch().raw());
        return result < 0 ? 0 : Memory.loadInt(scratch());
    }

    @Override
    @Uninterruptible(REASON)
    @NoFail("strands sleep until a moment, and block while others do")
    public long nanoTime() {
        return clock.read(CLOCK_MONOTONIC) - startTime;
    }

    @Override
    @Uninterruptible(REASON)
    public long processorNanoseconds() {
        // WHY: what several executors did between two collections is no one thread's time.
        return clock.read(Executors.areSeveral() ? CLOCK_PROCESS_CPUTIME : CLOCK_THREAD_CPUTIME);
    }

    @Override
    public long wallClockNanoseconds() {
        return clock.read(CLOCK_REALTIME);
    }

    @Override
    public boolean listenForInspection() {
        Signals.listenForInspection(scratch());
        return true;
    }

    @Override
    public int user() {
        return (int) SystemCall.call(SystemCall.GETUID, 0, 0);
    }

    @Override
    public int effectiveUser() {
        return (int) SystemCall.call(SystemCall.GETEUID, 0, 0);
    }

    @Override
    public int group() {
        return (int) SystemCall.call(SystemCall.GETGID, 0, 0);
    }

    @Override
    public int effectiveGroup() {
        return (int) SystemCall.call(SystemCall.GETEGID, 0, 0);
    }

    @Override
    public int process() {
        return (int) SystemCall.call(SystemCall.GETPID, 0, 0);
    }

    @Override
    public int terminals() {
        int found = 0;
        for (int descriptor = 0; descriptor < STREAMS; descriptor++) {
            if (SystemCall.call(
                            SystemCall.IOCTL,
                            descriptor,
                            GET_TERMINAL,
                            scratch().raw())
                    == 0) {
                found |= 1 << descriptor;
            }
        }
        return found;
    }

    @Override
    public int echo(boolean wanted) {
        if (SystemCall.call(SystemCall.IOCTL, 0, GET_TERMINAL, scratch().raw()) != 0) {
            return -1;
        }
        Address modes = scratch().plus(LOCAL_MODES);
        int before = Memory.loadInt(modes);
        Memory.storeInt(modes, wanted ? before | ECHO : before & ~ECHO);
        long result =
                SystemCall.call(SystemCall.IOCTL, 0, SET_TERMINAL, scratch().raw());
        return result != 0 ? -1 : (before & ECHO) == 0 ? 0 : 1;
    }

    @Override
    public void listenForSignals() {
        Signals.listenForEnd(scratch());
    }

    @Override
    public void treatSignal(int signal, int treatment) {
        Signals.treat(signal, treatment, scratch());
    }

    @Override
    public boolean isIgnored(int signal) {
        return Signals.isIgnored(signal, scratch());
    }

    @Override
    public void waitUntil(long deadline, int streams) {
        long left = deadline - nanoTime();
        if (left <= 0) {
            return;
        }
        int count = 0;
        for (int descriptor = INPUT; descriptor <= ERRORS; descriptor++) {
            if ((streams >> descriptor & 1) != 0) {
                describePoll(count, descriptor, eventsOf(descriptor));
                count++;
            }
        }
        Address time = scratch().plus(3 * POLL_BYTES);
        Memory.storeLong(time, left / NANOSECONDS_PER_SECOND);
        Memory.storeLong(time.plus(8), left % NANOSECONDS_PER_SECOND);
        // NOTE: signals are held back from the question on, so that one that comes now ends the wait.
        Address mask = scratch().plus(SIGNAL_MASK);
        Signals.holdBack(mask);
        if (!PollRequest.isSliceOver()) {
            SystemCall.call(SystemCall.PPOLL, scratch().raw(), count, time.raw(), mask.raw(), Signals.SET_BYTES, 0);
        }
        Signals.letThrough(mask);
    }

    @Override
    @Uninterruptible(REASON)
    public char characterAt(String text, int index) {
        return String_.characterAt(text, index);
    }

    @Override
    @Uninterruptible(REASON)
    public void endSliceAt(long deadline) {
        catchAlarms();
        LinuxExecutor.alarmIn(Math.min(deadline - nanoTime(), LONGEST_ALARM));
    }

    @Uninterruptible(REASON)
    private void catchAlarms() {
        if (!catchesAlarms) {
            Signals.listenForAlarms(scratch());
            catchesAlarms = true;
        }
    }

    @Override
    public Address createExecutor(int number) {
        catchAlarms();
        return LinuxExecutor.create(number);
    }

    @Override
    public void startExecutor(Address block) {
        LinuxExecutor.start(block);
    }

    @Override
    @Uninterruptible(REASON)
    @NoFail(REASON)
    public void wakeExecutor(Address block) {
        LinuxExecutor.alarm(block);
    }

    @Override
    @Uninterruptible(REASON)
    @NoFail(REASON)
    public void pause() {
        Processor.pause();
    }

    @Override
    @Uninterruptible(REASON)
    @NoFail(REASON)
    public void giveWay() {
        SystemCall.call(SystemCall.SCHED_YIELD, 0, 0);
    }

    @Override
    @Uninterruptible(REASON)
    @NoFail(REASON)
    public void awaitChange(Address word, int value) {
        SystemCall.call(SystemCall.FUTEX, word.raw(), FUTEX_WAIT_PRIVATE, value, 0);
    }

    @Override
    @Uninterruptible(REASON)
    @NoFail(REASON)
    public void wakeWaiters(Address word, int most) {
        SystemCall.call(SystemCall.FUTEX, word.raw(), FUTEX_WAKE_PRIVATE, most);
    }

    @Override
    @Uninterruptible(REASON)
    public Address heapStart() {
        return heapStart;
    }

    @Override
    @Uninterruptible(REASON)
    public long heapCapacity() {
        return heapCapacity;
    }

    @Override
    @Uninterruptible(REASON)
    public boolean commit(Address start, long bytes) {
        return Mapping.commit(start, bytes);
    }

    @Override
    @Uninterruptible(REASON)
    public void release(Address start, long bytes) {
        Mapping.release(start, bytes);
    }

    @Override
    @Uninterruptible(REASON)
    public Address allocateRaw(long bytes) {
        return raw.allocate(bytes);
    }

    @Override
    @Uninterruptible(REASON)
    public Address resizeRaw(Address start, long bytes) {
        return raw.resize(start, bytes);
    }

    @Override
    @Uninterruptible(REASON)
    public void freeRaw(Address start) {
        raw.free(start);
    }

    @Override
    @NoFail("a stack is there or not")
    public Address allocateStack(long bytes) {
        Address guard = stacks < MOST_STACKS ? Mapping.map(bytes + Mapping.PAGE_BYTES) : Address.none();
        if (guard.isNone()) {
            return guard;
        }
        stacks++;
        Mapping.forbid(guard, Mapping.PAGE_BYTES);
        return guard.plus(Mapping.PAGE_BYTES);
    }

    @Override
    public void freeStack(Address start, long bytes) {
        stacks--;
        Mapping.unmap(start.minus(Mapping.PAGE_BYTES), bytes + Mapping.PAGE_BYTES);
    }

    @Override
    public Address commandLine() {
        return arguments;
    }

    @Override
    public int commandLineCount() {
        return argumentCount;
    }

    @Override
    public void encodeStreams() {
        System_.encodeStreams();
    }

    @Override
    public Address workingDirectory() {
        Address path = raw.allocate(LONGEST_PATH);
        boolean isKnown = !path.isNone() && SystemCall.call(SystemCall.GETCWD, path.raw(), LONGEST_PATH) > 0;
        return isKnown ? path : Address.none();
    }

    @Override
    public Address environment() {
        return environment;
    }

    @Override
    public int environmentCount() {
        return environmentCount;
    }

    @Override
    public FileCalls files() {
        return new LinuxFiles();
    }

    @Override
    public int processorCount() {
        if (processors == 0) {
            processors = LinuxExecutor.processors();
        }
        return processors;
    }

    @Override
    public long entropy() {
        SystemCall.call(SystemCall.GETRANDOM, scratch().raw(), 8, 0);
        return Memory.loadLong(scratch());
    }

    @Override
    @Uninterruptible(REASON)
    public void exit(int status) {
        while (true) {
            SystemCall.call(SystemCall.EXIT_GROUP, status & 0xFF, 0);
        }
    }

    @Override
    @Uninterruptible(REASON)
    @Trusted("the end of the program: nothing comes after it")
    public void panic(String what, long detail) {
        if (!ErrorLine.isOurs()) {
            exit(PANIC_STATUS);
        }
        ErrorLine.panic(what, detail);
        exit(PANIC_STATUS);
    }
}
