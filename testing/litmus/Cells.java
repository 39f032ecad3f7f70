import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/// Variables that threads share, and what each thread has read: `r1` to `r4` are the outcome.
class Cells {
    static final VarHandle X = handle("x", int.class);
    static final VarHandle Y = handle("y", int.class);
    static final VarHandle Z = handle("z", int.class);
    static final VarHandle REFERENCE = handle("reference", Object.class);
    static final VarHandle WIDE = handle("wide", long.class);

    int x;
    int y;
    int z;
    volatile int vx;
    volatile int vy;
    volatile int vz;
    Object reference;
    volatile Object shown;
    long wide;
    double real;

    int r1;
    int r2;
    int r3;
    int r4;

    private static VarHandle handle(String name, Class<?> type) {
        try {
            return MethodHandles.lookup().findVarHandle(Cells.class, name, type);
        } catch (ReflectiveOperationException missing) {
            throw new AssertionError(missing);
        }
    }

    /// Called when all actors are done, before the outcome is read.
    void settle() {}
}
