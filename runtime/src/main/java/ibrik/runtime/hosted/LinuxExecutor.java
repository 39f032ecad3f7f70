package ibrik.runtime.hosted;

import ibrik.runtime.platform.Executors;
import ibrik.vocabulary.layout.ExecutorLayout;
import ibrik.vocabulary.layout.StackLayout;
import ibrik.vocabulary.mark.EntryPoint;
import ibrik.vocabulary.mark.External;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Threads of Linux as executors, by clone(2), and what each has of its own: memory for system calls, a signal stack, a
/// timer.
@UsesMagic("lays out executor blocks and structures of Linux")
final class LinuxExecutor {
    private static final String REASON = "called while nothing may allocate or stop";

    /// In the block: 16 bytes for clocks, 256 for other structures, the number of the thread, that of its timer, and
    /// whether it has one.
    private static final int TIME = ExecutorLayout.PLATFORM_SCRATCH;

    private static final int STRUCTURES = TIME + 16;
    private static final int THREAD = STRUCTURES + 256;
    private static final int TIMER = THREAD + 4;
    private static final int HAS_TIMER = TIMER + 4;

    /// A mapping for each: a guard page, the stack, the block at the end.
    private static final long STACK_BYTES = 128 << 10;

    private static final long BLOCK_BYTES = Mapping.PAGE_BYTES;
    /// `CLONE_VM | CLONE_FS | CLONE_FILES | CLONE_SIGHAND | CLONE_THREAD | CLONE_SYSVSEM | CLONE_PARENT_SETTID`
    /// (linux/sched.h).
    private static final long CLONE_FLAGS = 0x100 | 0x200 | 0x400 | 0x800 | 0x1_0000 | 0x4_0000 | 0x10_0000;

    private static final int CLOCK_MONOTONIC = 1;
    /// `SIGEV_THREAD_ID` (asm-generic/siginfo.h).
    private static final int TO_THREAD = 4;

    private static final int SIGALRM = 14;
    private static final long NANOSECONDS_PER_SECOND = 1_000_000_000;
    /// Of a set of processors; more are not counted.
    private static final int SET_BYTES = 128;

    private LinuxExecutor() {}

    @External("ibrik_start_thread")
    private static native long clone(long flags, Address stack, Address thread, Address block);

    @Uninterruptible(REASON)
    @NoFail(REASON)
    static Address time() {
        return Executors.running().plus(TIME);
    }

    @Uninterruptible(REASON)
    @NoFail(REASON)
    static Address scratch() {
        return Executors.running().plus(STRUCTURES);
    }

    /// None if there is no memory.
    static Address create(int number) {
        if (Memory.loadInt(Executors.running().plus(THREAD)) == 0) {
            Memory.storeInt(Executors.running().plus(THREAD), (int) SystemCall.call(SystemCall.GETTID, 0, 0));
        }
        Address guard = Mapping.map(Mapping.PAGE_BYTES + STACK_BYTES + BLOCK_BYTES);
        if (guard.isNone()) {
            return guard;
        }
        Mapping.forbid(guard, Mapping.PAGE_BYTES);
        Address stack = guard.plus(Mapping.PAGE_BYTES);
        Address block = stack.plus(STACK_BYTES);
        long limit = stack.raw() + StackLayout.STACK_RESERVE;
        // SAFE: the mapping is ours and zeroed.
        Memory.storeAddress(block.plus(ExecutorLayout.SELF), block);
        Memory.storeInt(block.plus(ExecutorLayout.NUMBER), number);
        Memory.storeInt(block.plus(ExecutorLayout.STATE), ExecutorLayout.RESTS);
        Memory.storeAddress(block.plus(ExecutorLayout.STACK_BASE), block);
        Memory.storeLong(block.plus(ExecutorLayout.OWN_STACK_LIMIT), limit);
        Memory.storeLong(block.plus(ExecutorLayout.STACK_LIMIT), limit);
        return block;
    }

    /// Only the first executor takes signals from outside; alarms are for one thread each.
    static void start(Address block) {
        Address mask = scratch();
        Signals.holdBack(mask);
        clone(CLONE_FLAGS, block, block.plus(THREAD), block);
        Signals.letThrough(mask);
    }

    /// Called by the assembly on the stack of the new thread, with `%gs` on its block.
    @EntryPoint(value = "ibrik_hosted_executor", fromAssembly = true)
    static void prepare() {
        Signals.useStack(scratch());
        Signals.takeAlarmsOnly(scratch());
    }

    /// Raises the alarm of a thread now: it ends a wait, and the time slice of who runs there.
    @Uninterruptible(REASON)
    @NoFail(REASON)
    static void alarm(Address block) {
        int process = (int) SystemCall.call(SystemCall.GETPID, 0, 0);
        SystemCall.call(SystemCall.TGKILL, process, Memory.loadInt(block.plus(THREAD)), SIGALRM);
    }

    /// The alarm of the running thread comes in so many nanoseconds, and not when it was to come before.
    @Uninterruptible(REASON)
    @NoFail(REASON)
    static void alarmIn(long nanoseconds) {
        Address block = Executors.running();
        if (Memory.loadInt(block.plus(HAS_TIMER)) == 0) {
            createTimer(block);
        }
        // struct itimerspec: the interval of repetition, then the time left; 0 is never.
        Address time = scratch();
        long left = Math.max(1, nanoseconds);
        Memory.storeLong(time, 0);
        Memory.storeLong(time.plus(8), 0);
        Memory.storeLong(time.plus(16), left / NANOSECONDS_PER_SECOND);
        Memory.storeLong(time.plus(24), left % NANOSECONDS_PER_SECOND);
        SystemCall.call(SystemCall.TIMER_SETTIME, Memory.loadInt(block.plus(TIMER)), 0, time.raw(), 0);
    }

    @Uninterruptible(REASON)
    @NoFail(REASON)
    private static void createTimer(Address block) {
        Address event = scratch();
        // struct sigevent: value, signal, how, which thread; 64 bytes.
        Memory.fill(event, 64, (byte) 0);
        Memory.storeInt(event.plus(8), SIGALRM);
        Memory.storeInt(event.plus(12), TO_THREAD);
        Memory.storeInt(event.plus(16), (int) SystemCall.call(SystemCall.GETTID, 0, 0));
        SystemCall.call(SystemCall.TIMER_CREATE, CLOCK_MONOTONIC, event.raw(), block.raw() + TIMER);
        Memory.storeInt(block.plus(HAS_TIMER), 1);
    }

    /// How many processors Linux lets the program use.
    static int processors() {
        Address set = scratch();
        long bytes = SystemCall.call(SystemCall.SCHED_GETAFFINITY, 0, SET_BYTES, set.raw());
        int count = 0;
        for (long offset = 0; offset < bytes; offset += 8) {
            count += Long.bitCount(Memory.loadLong(set.plus(offset)));
        }
        return Math.max(1, count);
    }
}
