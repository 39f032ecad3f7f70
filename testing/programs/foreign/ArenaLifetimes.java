// options: --enable-native-access=ALL-UNNAMED
package foreign;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;

/** What arenas promise: who may access and close, what happens after the end, clean-up actions in order. */
public class ArenaLifetimes {
    static void attempt(String what, Runnable action) {
        try {
            action.run();
            System.out.println(what + ": done");
        } catch (RuntimeException e) {
            System.out.println(what + ": " + e.getClass().getName() + ": " + e.getMessage());
        }
    }

    static void elsewhere(String what, Runnable action) throws InterruptedException {
        Thread thread = new Thread(() -> attempt(what, action));
        thread.start();
        thread.join();
    }

    static void use(String name, Arena arena) throws InterruptedException {
        MemorySegment s = arena.allocate(16, 8);
        s.set(ValueLayout.JAVA_LONG, 8, 77);
        System.out.println(name + " alive " + s.scope().isAlive() + " " + s.get(ValueLayout.JAVA_LONG, 8));
        ByteBuffer buffer = s.asByteBuffer();
        elsewhere(name + " read elsewhere", () -> s.get(ValueLayout.JAVA_LONG, 8));
        System.out.println(name + " accessible " + s.isAccessibleBy(new Thread(() -> {})) + " "
                + s.isAccessibleBy(Thread.currentThread()));
        elsewhere(name + " buffer elsewhere", () -> buffer.getLong(8));
        elsewhere(name + " allocate elsewhere", () -> arena.allocate(8));
        elsewhere(name + " close elsewhere", arena::close);
        attempt(name + " close", arena::close);
        attempt(name + " read after", () -> s.get(ValueLayout.JAVA_LONG, 8));
        attempt(name + " write after", () -> s.set(ValueLayout.JAVA_LONG, 8, 1));
        attempt(name + " fill after", () -> s.fill((byte) 1));
        attempt(name + " slice after", () -> s.asSlice(8));
        attempt(name + " buffer after", () -> buffer.getLong(8));
        attempt(name + " allocate after", () -> arena.allocate(8));
        attempt(name + " copy after", () -> MemorySegment.ofArray(new long[2]).copyFrom(s));
        System.out.println(name + " alive " + s.scope().isAlive() + " " + arena.scope().equals(s.scope()));
    }

    static void cleanups() {
        StringBuilder order = new StringBuilder();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment s = arena.allocate(100);
            for (int i = 0; i < 4; i++) {
                int number = i;
                MemorySegment.ofAddress(s.address()).reinterpret(10, arena, each -> order.append(number).append(' '));
            }
            System.out.println("before: [" + order + "]");
        }
        System.out.println("after: [" + order + "]");
        attempt("failing clean-up", () -> {
            try (Arena arena = Arena.ofShared()) {
                MemorySegment.ofAddress(0).reinterpret(arena, each -> {
                    throw new IllegalStateException("first");
                });
                MemorySegment.ofAddress(0).reinterpret(arena, each -> order.append("still "));
            }
        });
        System.out.println(order);
    }

    public static void main(String[] args) throws InterruptedException {
        use("confined", Arena.ofConfined());
        use("shared", Arena.ofShared());
        use("auto", Arena.ofAuto());
        use("global", Arena.global());
        cleanups();
        for (int i = 0; i < 2000; i++) {
            try (Arena arena = i % 2 == 0 ? Arena.ofConfined() : Arena.ofShared()) {
                arena.allocate(1 << 20).set(ValueLayout.JAVA_BYTE, i, (byte) i);
            }
        }
        long sum = 0;
        for (int i = 0; i < 500; i++) {
            MemorySegment s = Arena.ofAuto().allocate(1 << 20);
            s.set(ValueLayout.JAVA_INT, 4 * i, i);
            sum += s.get(ValueLayout.JAVA_INT, 4 * i);
        }
        System.out.println(sum);
    }
}
