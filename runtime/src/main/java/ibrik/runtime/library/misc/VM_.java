package ibrik.runtime.library.misc;

import ibrik.runtime.heap.setting.DirectMemoryLimit;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.util.HashMap;
import java.util.Map;

/// The state of the virtual machine: booted when the image is built.
@Substitute("jdk.internal.misc.VM")
public final class VM_ {
    @Add
    private static final long NANOSECONDS_PER_SECOND = 1_000_000_000;

    /// The JDK refuses differences beyond 2^32 seconds in the same way (`VM.getNanoTimeAdjustment`).
    @Add
    private static final long MOST_SECONDS_APART = 1L << 32;

    /// `VM.SYSTEM_BOOTED`.
    @Add
    private static final int BOOTED = 4;

    @Alias
    private static int initLevel;

    @Alias
    private static Map<String, String> savedProps;

    @Alias
    private static boolean javaLangInvokeInited;

    @Replace
    @Harmless("binds natives of C, and there are none")
    private static void initialize() {}

    /// Called once, at build time, after the system properties are set.
    @Add
    public static void booted() {
        savedProps = new HashMap<>();
        javaLangInvokeInited = true;
        initLevel = BOOTED;
    }

    @Replace
    @Harmless("an image starts where the JDK is booted")
    public static boolean isBooted() {
        return true;
    }

    @Replace
    @Harmless("an image starts where the JDK is booted")
    public static boolean isModuleSystemInited() {
        return true;
    }

    @Replace
    @Harmless("an image has one loader, which finds all classes there are")
    private static ClassLoader latestUserDefinedLoader0() {
        return ClassLoader.getSystemClassLoader();
    }

    /// At build time no bound is known; `Bits` asks again before it reserves memory.
    @Replace
    public static long maxDirectMemory() {
        if (Platform.current() == null) {
            return Long.MAX_VALUE;
        }
        long limit = DirectMemoryLimit.bytes();
        return limit < 0 ? Runtime.getRuntime().maxMemory() : limit;
    }

    @Replace
    public static long getNanoTimeAdjustment(long offsetInSeconds) {
        long now = Platform.current().wallClockNanoseconds();
        long apart = now / NANOSECONDS_PER_SECOND - offsetInSeconds;
        if (apart <= -MOST_SECONDS_APART || apart >= MOST_SECONDS_APART) {
            return -1;
        }
        return apart * NANOSECONDS_PER_SECOND + now % NANOSECONDS_PER_SECOND;
    }

    @Replace
    public static long getuid() {
        return Platform.current().user();
    }

    @Replace
    public static long geteuid() {
        return Platform.current().effectiveUser();
    }

    @Replace
    public static long getgid() {
        return Platform.current().group();
    }

    @Replace
    public static long getegid() {
        return Platform.current().effectiveGroup();
    }
}
