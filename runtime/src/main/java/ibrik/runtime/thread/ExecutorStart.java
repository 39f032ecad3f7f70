package ibrik.runtime.thread;

import ibrik.runtime.executor.RuntimeLock;
import ibrik.runtime.heap.Heap;
import ibrik.runtime.option.ProcessorOption;
import ibrik.runtime.platform.Executors;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.layout.ExecutorLayout;
import ibrik.vocabulary.mark.EntryPoint;
import ibrik.vocabulary.mark.GuardedBy;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.NoAllocation;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Executors begin as threads do: a program with one thread has one executor, and each thread that is started brings
/// one more, up to the number of processors. So does a long collection, for the next ones.
@UsesMagic("reads fields of executor blocks")
final class ExecutorStart {
    @GuardedBy(LockRank.RUNTIME)
    private static boolean isStarting;

    private ExecutorStart() {}

    /// Adds an executor unless there are enough, or somebody is adding one. Without memory for it the program goes on
    /// with those that it has.
    @NoAllocation("collections ask for it, too, and they come inside any allocation")
    static void addOne() {
        int most = most();
        if (Executors.count() >= most || !claim(most)) {
            return;
        }
        // NOTE: until the claim is given back, nobody else adds one.
        try {
            if (canRest()) {
                startNext(Platform.current().createExecutor(Executors.count()));
            }
        } finally {
            RuntimeLock.acquire();
            isStarting = false;
            RuntimeLock.release();
        }
    }

    private static void startNext(Address block) {
        if (add(block)) {
            Platform.current().startExecutor(block);
        }
    }

    private static int most() {
        int processors =
                Math.min(ProcessorOption.processors(), Platform.current().processorCount());
        return Math.min(processors, Executors.MOST);
    }

    private static boolean claim(int most) {
        RuntimeLock.acquire();
        boolean claimed = !isStarting && Executors.count() < most;
        isStarting |= claimed;
        RuntimeLock.release();
        return claimed;
    }

    /// The first executor gets a stack to rest on before there is a second one.
    private static boolean canRest() {
        RuntimeLock.acquire();
        Strand idle = Runner.of(0).idle;
        boolean can = idle.hasStack() || idle.takeStack();
        RuntimeLock.release();
        return can;
    }

    /// @param block none if there is no memory
    private static boolean add(Address block) {
        if (block.isNone()) {
            return false;
        }
        // SAFE: the platform has made the block, with the bounds of its first stack.
        long base = Memory.loadLong(block.plus(ExecutorLayout.STACK_BASE));
        long limit = Memory.loadLong(block.plus(ExecutorLayout.OWN_STACK_LIMIT));
        RuntimeLock.acquire();
        Runner runner = Runner.of(Executors.count());
        runner.idle.useStack(base, limit);
        runner.current = runner.idle;
        runner.idle.runner = runner;
        Heap.addExecutor(runner.number, block);
        RuntimeLock.add(block);
        RuntimeLock.release();
        return true;
    }

    /// Where an executor begins, on its first stack.
    @EntryPoint(value = "ibrik_executor_run", fromAssembly = true)
    static void run() {
        RuntimeLock.acquireAfterRest();
        Scheduler.rest();
    }
}
