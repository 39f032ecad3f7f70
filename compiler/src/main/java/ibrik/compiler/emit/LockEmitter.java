package ibrik.compiler.emit;

import ibrik.compiler.analysis.world.Services;
import ibrik.compiler.ir.Control;
import ibrik.vocabulary.layout.ExecutorLayout;
import ibrik.vocabulary.layout.ObjectLayout;

/// Writes `monitorenter` and `monitorexit`: one exchange of the lock word, and a call where it fails
/// (docs/decisions/012-thin-locks.md).
///
/// The words are loaded without an order of their own: whatever was read, the exchange decides.
final class LockEmitter {
    private static final String ENTER = "ibrik.enter";
    private static final String EXIT = "ibrik.exit";
    private static final int LOWEST_BYTE = 0xFF;
    /// The call may throw, and it comes back.
    private static final String COLD = "#2";

    private final FunctionText text;
    private final ModuleText module;
    private final Operands operands;

    LockEmitter(FunctionText text, Operands operands) {
        this.text = text;
        this.module = text.module();
        this.operands = operands;
    }

    void enter(Control.MonitorEnter enter) {
        if (enter.isUnpaired()) {
            call(Services.ENTER_FOR_LONG, operands.typed(enter.input(0)), "");
            return;
        }
        module.add(ENTER, """
                define internal i1 @%s(ptr %%object) #5 {
                  %%place = getelementptr i8, ptr %%object, i64 %d
                  %%low = load atomic i8, ptr %%place unordered, align 4
                  %%flags = zext i8 %%low to i32
                  %%owner = load i32, %s, align 8
                  %%locked = or i32 %%flags, %%owner
                  %%free = and i32 %%locked, %d
                  %%pair = cmpxchg ptr %%place, i32 %%free, i32 %%locked acquire monotonic, align 4
                  %%done = extractvalue { i32, i1 } %%pair, 1
                  ret i1 %%done
                }
                """.formatted(
                        ENTER, ObjectLayout.LOCK_WORD, Operands.executorPlace(ExecutorLayout.LOCK_OWNER), LOWEST_BYTE));
        write(ENTER, "ibrik_monitor_enter", operands.typed(enter.input(0)));
    }

    void exit(Control.MonitorExit exit) {
        module.add(EXIT, """
                define internal i1 @%s(ptr %%object) #5 {
                  %%place = getelementptr i8, ptr %%object, i64 %d
                  %%word = load atomic i32, ptr %%place unordered, align 4
                  %%free = and i32 %%word, %d
                  %%owner = load i32, %s, align 8
                  %%locked = or i32 %%free, %%owner
                  %%pair = cmpxchg ptr %%place, i32 %%locked, i32 %%free release monotonic, align 4
                  %%done = extractvalue { i32, i1 } %%pair, 1
                  ret i1 %%done
                }
                """.formatted(
                        EXIT,
                        ObjectLayout.LOCK_WORD,
                        ObjectLayout.COLLECTOR_BITS,
                        Operands.executorPlace(ExecutorLayout.LOCK_OWNER)));
        write(EXIT, "ibrik_monitor_exit", operands.typed(exit.input(0)));
    }

    private void write(String inline, String service, String object) {
        String done = text.define("call i1 @" + inline + "(" + object + ")");
        String slow = text.newLabel("lock");
        String next = text.newLabel("locked");
        text.line("br i1 " + done + ", label %" + next + ", label %" + slow + ", !prof !10");
        text.startLabel(slow);
        call(service, object, COLD);
        text.line("br label %" + next);
        text.startLabel(next);
    }

    private void call(String service, String object, String attributes) {
        String callee = module.function(service, "void", "ptr");
        text.call("", "void " + callee + "(" + object + ")", attributes);
    }
}
