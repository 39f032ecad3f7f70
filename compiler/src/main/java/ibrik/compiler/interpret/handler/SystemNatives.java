package ibrik.compiler.interpret.handler;

import ibrik.compiler.classes.Kind;
import ibrik.compiler.interpret.execution.Callee;
import ibrik.compiler.interpret.execution.Frame;
import ibrik.compiler.interpret.execution.Machine;
import ibrik.compiler.interpret.execution.Reliances;
import ibrik.compiler.interpret.object.HeapObject;
import ibrik.compiler.replacement.Owner;
import java.util.Set;

/// Threads, the clock, the process: mostly what a build cannot know.
final class SystemNatives {
    /// The class of the only table of them.
    private static final String SECURITY_PROPERTIES = "java.security.Security$1";

    private SystemNatives() {}

    static void addTo(HostNatives natives) {
        threads(natives);
        sharing(natives);
        natives.observe(
                "java.util.Properties.getProperty(Ljava/lang/String;)Ljava/lang/String;",
                SystemNatives::beforeProperty);
        natives.refuse(
                "the time",
                "java.lang.System.currentTimeMillis",
                "java.lang.System.nanoTime",
                "jdk.internal.misc.VM.getNanoTimeAdjustment");
        natives.refuse(
                "the size of the machine",
                "java.lang.Runtime.freeMemory",
                "java.lang.Runtime.totalMemory",
                "java.lang.Runtime.maxMemory");
        var replaced = natives.over(Owner.SUBSTITUTION);
        replaced.put("java.lang.Runtime.availableProcessors", SystemNatives::processors);
        natives.over(Owner.BYTECODE)
                .put("java.math.BigInteger$RecursiveOp.<clinit>", SystemNatives::bigIntegerThreshold);
        natives.refuse("the end of the program", "java.lang.Shutdown.halt0", "java.lang.System.exit");
        natives.refuse("the environment", "java.lang.System.getenv");
        natives.refuse(
                "a change of what the whole program shares",
                "java.lang.System.setProperty",
                "java.lang.System.clearProperty",
                "java.lang.System.setOut",
                "java.lang.System.setErr",
                "java.lang.System.setIn",
                "java.util.Locale.setDefault",
                "java.util.TimeZone.setDefault",
                "java.lang.Runtime.addShutdownHook",
                "java.lang.Thread.setDefaultUncaughtExceptionHandler");
        natives.refuse(
                "output or input",
                "java.io.FileOutputStream.writeBytes",
                "java.io.FileOutputStream.write(I)V",
                "java.io.FileOutputStream.write([B)V",
                "java.io.FileOutputStream.write([BII)V",
                "java.io.FileOutputStream.open0",
                "java.io.FileInputStream.open0",
                "java.io.FileInputStream.read0",
                "java.io.FileInputStream.readBytes");
        replaced.put(
                "java.lang.Runtime.gc",
                (machine, frame) -> machine.independence().beforeQuestion(machine, "a collection"));
        replaced.ignore("jdk.internal.misc.VM.initialize");
        replaced.put("java.io.FileDescriptor.getHandle", (machine, frame) -> frame.result = -1);
        replaced.put("java.io.FileDescriptor.getAppend", (machine, frame) -> frame.result = 0);
    }

    private static void beforeProperty(Machine machine, Frame frame) {
        String prefix = prefixOf(machine, frame.references[0]);
        if (prefix != null) {
            machine.heap()
                    .textOf(frame.references[1])
                    .ifPresent(key -> machine.independence().beforeProperty(machine, prefix + key));
        }
    }

    /// What tells properties of the system and of security apart; null for other tables.
    private static String prefixOf(Machine machine, HeapObject table) {
        var properties =
                machine.world().named("java.lang.System").declaredField("props").orElseThrow();
        if (table == machine.slotOf(properties).reference) {
            return "";
        }
        return table.type().name().equals(SECURITY_PROPERTIES) ? Reliances.SECURITY : null;
    }

    /// Classes that ask only to tune how long they spin or how far they spread.
    private static final Set<String> TUNING = Set.of(
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.Exchanger",
            "java.util.concurrent.LinkedTransferQueue",
            "java.util.concurrent.LinkedTransferQueue$DualNode",
            "java.util.concurrent.Phaser",
            "java.util.concurrent.atomic.Striped64",
            "java.util.concurrent.locks.StampedLock");
    /// A middling machine. Chosen: too many costs memory, too few costs contention.
    private static final int TUNED_FOR_PROCESSORS = 4;

    /// Its parallelism is fixed at build time: 1, as on HotSpot with two processors, whatever the machine has.
    private static final String COMMON_POOL = "java.util.concurrent.ForkJoinPool";

    private static void processors(Machine machine, Frame frame) {
        boolean commonPool = machine.caller(0)
                .filter(method -> method.owner().name().equals(COMMON_POOL))
                .isPresent();
        if (commonPool) {
            frame.result = 1;
            return;
        }
        boolean tuning = machine.caller(0)
                .filter(method -> TUNING.contains(method.owner().name()))
                .isPresent();
        if (!tuning) {
            throw machine.refusal("the number of processors");
        }
        frame.result = TUNED_FOR_PROCESSORS;
    }

    /// The real initialiser asks the common pool, but outside of the pool only `BigInteger.parallelMultiply` reads the
    /// result.
    private static void bigIntegerThreshold(Machine machine, Frame frame) {
        var field = machine.world()
                .named("java.math.BigInteger$RecursiveOp")
                .declaredField("PARALLEL_FORK_DEPTH_THRESHOLD")
                .orElseThrow();
        int depth = Integer.SIZE - Integer.numberOfLeadingZeros(TUNED_FOR_PROCESSORS - 1);
        machine.storeStatic(machine.slotOf(field), Kind.INT, depth, null);
    }

    private static void threads(HostNatives natives) {
        Callee.Handler mainThread = (machine, frame) -> {
            machine.independence().beforeQuestion(machine, "the current thread");
            frame.referenceResult = machine.classes().mainThread();
        };
        natives.over(Owner.INTRINSIC).put("java.lang.Thread.currentThread", mainThread);
        var replaced = natives.over(Owner.SUBSTITUTION);
        replaced.put("java.lang.Thread.currentCarrierThread", mainThread);
        natives.refuse("who holds a lock", "java.lang.Thread.holdsLock");
        natives.put("java.lang.Thread.getNextThreadIdOffset", (machine, frame) -> {
            throw machine.refusal("raw memory");
        });
        natives.refuse("the start of a thread", "java.lang.Thread.start0", "java.lang.Thread.start");
        natives.refuse("waiting", "java.lang.Thread.sleepNanos0", "java.lang.Thread.sleepNanos");
        replaced.ignore(
                "java.lang.Thread.setPriority0",
                "java.lang.Thread.setNativeName",
                "java.lang.Thread.clearInterruptEvent",
                "java.lang.Thread.ensureMaterializedForStackWalk",
                "java.lang.Thread.yield",
                "java.lang.Thread.onSpinWait");
    }

    /// Class data sharing is off, previews are off, there is no foreign linker.
    private static void sharing(HostNatives natives) {
        var replaced = natives.over(Owner.SUBSTITUTION);
        replaced.ignore("jdk.internal.misc.CDS.initializeFromArchive");
        natives.ignore("jdk.internal.misc.CDS.logLambdaFormInvoker(Ljava/lang/String;)V");
        // The salt of Set.of and Map.of: the image must come out the same each time, so that it is fixed.
        replaced.put("jdk.internal.misc.CDS.getRandomSeedForDumping", (machine, frame) -> frame.result = 1);
        for (String name : new String[] {
            "jdk.internal.misc.CDS.needsClassInitBarrier0",
            "jdk.internal.misc.PreviewFeatures.isPreviewEnabled",
            "jdk.internal.vm.ForeignLinkerSupport.isSupported0"
        }) {
            natives.put(name, (machine, frame) -> frame.result = 0);
        }
        replaced.put("jdk.internal.misc.CDS.getCDSConfigStatus", (machine, frame) -> frame.result = 0);
        replaced.put("jdk.internal.vm.ContinuationSupport.isSupported0", (machine, frame) -> frame.result = 0);
    }
}
