// memory: 64
package pressure;

import java.util.function.IntFunction;

/**
 * Fills more than half of the memory, gives that up, and fills it again: what was given up must be free, wherever the
 * last name of it was. A compiler drops stores of null that nobody reads, so the name may stay in a register, in a slot
 * of the stack or in what a callee has saved.
 */
public class DeadLocals {
    /** Two lists of this size do not fit. */
    private static final int LIST_BYTES = 34 << 20;

    /** With headers and links a little less than 64 KiB, of which collectors make pieces of memory. */
    private static final int PIECE_BYTES = (64 << 10) - 64;
    private static int sum;

    private static final class Piece {
        final byte[] content = new byte[PIECE_BYTES];
        final Piece next;

        Piece(Piece next) {
            this.next = next;
        }
    }

    private static Piece filled() {
        Piece head = null;
        for (int bytes = 0; bytes < LIST_BYTES; bytes += PIECE_BYTES) {
            head = new Piece(head);
        }
        return head;
    }

    private static int length(Piece list) {
        int count = 0;
        for (Piece piece = list; piece != null; piece = piece.next) {
            count += 1 + piece.content[count % PIECE_BYTES];
        }
        return count;
    }

    private static int local() {
        Piece list = filled();
        int count = length(list);
        list = null;
        return count + length(filled());
    }

    /** The list is built here, so that its head is in a register of this frame when it is given up. */
    private static int builtHere() {
        int count = 0;
        Piece head = null;
        for (int bytes = 0; bytes < LIST_BYTES; bytes += PIECE_BYTES) {
            head = new Piece(head);
            count++;
        }
        sum += head.content[0];
        head = null;
        return count + length(filled());
    }

    private static int inLoop() {
        int count = 0;
        for (int turn = 0; turn < 4; turn++) {
            Piece list = filled();
            count += length(list);
            sum += list.content[turn];
            list = null;
        }
        return count;
    }

    private static int overCatch(int wrong) {
        Piece list = filled();
        int count = 0;
        try {
            count = length(list);
            sum += list.content[wrong];
            count = -1;
        } catch (ArrayIndexOutOfBoundsException expected) {
            list = null;
            count += length(filled());
        }
        return count;
    }

    private static int afterExhaustion() {
        Piece head = null;
        int count = 0;
        try {
            while (true) {
                head = new Piece(head);
                count++;
            }
        } catch (OutOfMemoryError full) {
            sum += head.content[0];
            head = null;
        }
        return count > LIST_BYTES / PIECE_BYTES ? length(filled()) : -1;
    }

    private static int inLambda() {
        IntFunction<Integer> twice = turns -> {
            int count = 0;
            Piece head = null;
            for (int turn = 0; turn < turns; turn++) {
                head = filled();
                count += length(head);
                head = null;
            }
            return count;
        };
        return twice.apply(2);
    }

    private static int fill(int a, int b, int c) {
        return length(filled()) + a + b + c;
    }

    /** More names than registers, so that some are in slots. */
    private static int inSlots(int seed) {
        int a = seed + 1;
        int b = seed * 3;
        int c = seed ^ 5;
        int d = seed - 7;
        int e = seed | 9;
        int f = seed << 2;
        Piece first = filled();
        Piece second = first.next;
        Piece third = second.next;
        int count = fillNothing(a, b, c) + length(first);
        count += second.content[seed] + third.content[seed];
        first = null;
        second = null;
        third = null;
        count += fill(d, e, f) + fill(-d, -e, -f);
        return count + a - b + c - d + e - f;
    }

    private static int fillNothing(int a, int b, int c) {
        sum += a + b + c;
        return 0;
    }

    /** The frame of the caller has the name, and the callee runs out of memory. */
    private static int inCaller(int depth) {
        Piece list = depth == 0 ? filled() : null;
        int count = length(list);
        list = null;
        return count + (depth < 5 ? inCaller(depth + 1) : length(filled()));
    }

    /** The thread that gave the list up waits, and another one runs out of memory. */
    private static int inThread() throws InterruptedException {
        Object lock = new Object();
        int[] state = new int[2];
        Thread holder = new Thread(() -> {
            Piece head = null;
            for (int bytes = 0; bytes < LIST_BYTES; bytes += PIECE_BYTES) {
                head = new Piece(head);
            }
            int count = length(head);
            sum += head.content[0];
            head = null;
            synchronized (lock) {
                state[0] = count;
                lock.notifyAll();
                while (state[1] == 0) {
                    try {
                        lock.wait();
                    } catch (InterruptedException ignored) {
                        state[1] = 1;
                    }
                }
            }
        });
        holder.start();
        synchronized (lock) {
            while (state[0] == 0) {
                lock.wait();
            }
        }
        int count = state[0] + length(filled());
        synchronized (lock) {
            state[1] = 1;
            lock.notifyAll();
        }
        holder.join();
        return count;
    }

    private interface Phase {
        int run() throws InterruptedException;
    }

    private static void report(String name, Phase phase) throws InterruptedException {
        try {
            System.out.println(name + ": " + phase.run());
        } catch (OutOfMemoryError full) {
            System.out.println(name + ": out of memory");
        }
    }

    public static void main(String[] arguments) throws InterruptedException {
        int seed = arguments.length;
        report("local", DeadLocals::local);
        report("built here", DeadLocals::builtHere);
        report("in a loop", DeadLocals::inLoop);
        report("over a catch", () -> overCatch(PIECE_BYTES + seed));
        report("after exhaustion", DeadLocals::afterExhaustion);
        report("in a lambda", DeadLocals::inLambda);
        report("in slots", () -> inSlots(seed));
        report("in the caller", () -> inCaller(0));
        report("in a thread", DeadLocals::inThread);
        // In this frame itself.
        Piece head = null;
        for (int bytes = 0; bytes < LIST_BYTES; bytes += PIECE_BYTES) {
            head = new Piece(head);
        }
        System.out.println("main: " + length(head));
        head = null;
        System.out.println("again: " + length(filled()) + " " + sum);
    }
}
