package ibrik.runtime.library.misc;

import java.util.concurrent.atomic.AtomicBoolean;

/// Whether the program was told that it uses `sun.misc.Unsafe`.
final class UnsafeWarning {
    static final AtomicBoolean GIVEN = new AtomicBoolean();

    private UnsafeWarning() {}

    /// Whether it was told, or does not want to know.
    static boolean isSettled() {
        return GIVEN.get() || "allow".equals(System.getProperty("sun.misc.unsafe.memory.access"));
    }
}
