package ibrik.tools.emulator;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;

/// One of the guest's output streams on its way to one of ours.
///
/// Whoever passes something on waits until it is written. So a slow reader holds the guest up, and what the guest wrote
/// to two streams keeps its order. Once the guest was asked to end that wait is short where the reader takes nothing:
/// behind it there may be the words and the end of the guest's shutdown hooks.
final class GuestStream {
    /// A reader that takes nothing in so many turns is not waited for, once the guest was asked to end. It is a second,
    /// and more where the machine is so busy that turns are late. Chosen.
    private static final int PATIENCE_TURNS = 20;

    private static final long TURN_MILLISECONDS = 50;

    /// What is kept for such a reader; the rest is lost, as what a process writes while it is killed. Chosen.
    private static final long MOST_KEPT_BYTES = 64 << 20;

    private final OutputStream target;
    private final Runnable whenLost;
    private final Queue<byte[]> kept = new ArrayDeque<>();
    private long keptBytes;
    private int turnsLeft = PATIENCE_TURNS;
    private Thread writer;
    private boolean isOver;
    private boolean hurries;

    /// @param whenLost runs when the target takes nothing any more
    GuestStream(OutputStream target, Runnable whenLost) {
        this.target = target;
        this.whenLost = whenLost;
    }

    /// Returns when all has been written, as said above. A stream that nobody reads any more takes everything, as
    /// `System.out` has it: a program does not end because nobody reads its output.
    synchronized void pass(byte[] bytes, int from, int to) {
        if (from == to || isOver) {
            return;
        }
        kept.add(Arrays.copyOfRange(bytes, from, to));
        keptBytes += to - from;
        if (writer == null) {
            writer = Thread.ofPlatform().daemon().name("guest-stream").start(this::writeAll);
        }
        notifyAll();
        awaitReader();
        isOver |= keptBytes >= MOST_KEPT_BYTES;
    }

    /// From now on the wait is short.
    synchronized void hurry() {
        hurries = true;
        notifyAll();
    }

    /// Returns when all is written, or nobody takes it any more.
    synchronized void finish() {
        turnsLeft = PATIENCE_TURNS;
        awaitReader();
    }

    private void awaitReader() {
        try {
            while (!kept.isEmpty() && !(hurries && turnsLeft == 0)) {
                if (hurries) {
                    turnsLeft--;
                    wait(TURN_MILLISECONDS);
                } else {
                    wait();
                }
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeAll() {
        try {
            while (true) {
                target.write(next());
                taken();
            }
        } catch (IOException nobodyReads) {
            // WHY: first, so that the guest hears of it before it is let go on.
            whenLost.run();
            forget();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized byte[] next() throws InterruptedException {
        while (kept.isEmpty()) {
            wait();
        }
        return kept.peek();
    }

    private synchronized void taken() {
        keptBytes -= kept.remove().length;
        turnsLeft = PATIENCE_TURNS;
        notifyAll();
    }

    private synchronized void forget() {
        isOver = true;
        kept.clear();
        keptBytes = 0;
        notifyAll();
    }
}
