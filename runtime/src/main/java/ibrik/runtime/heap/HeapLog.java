package ibrik.runtime.heap;

import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Lines of `-Xlog:gc`, written without allocation after a collection has ended.
///
///     [0.104s][info][gc] GC(0) Pause Mark (Allocation Failure) 32M->3M(36M) 4.123ms
///
/// `Mark` stands where HotSpot names its kind of pause; the other words are HotSpot's.
@UsesMagic(Reason.MAGIC)
final class HeapLog {
    private static final int CAPACITY = 256;
    private Address buffer = Address.none();
    private int length;

    void collection(ObjectHeap heap, int cause, long usedBefore) {
        if (buffer.isNone()) {
            buffer = Platform.current().allocateRaw(CAPACITY);
            if (buffer.isNone()) {
                return;
            }
        }
        Collector collector = heap.collector();
        length = 0;
        text("[");
        thousandths(Platform.current().nanoTime() / 1_000_000);
        text("s][info][gc] GC(");
        number(collector.count() - 1);
        text(") Pause Mark (");
        text(Cause.text(cause));
        text(") ");
        mebibytes(usedBefore);
        text("->");
        mebibytes(heap.usedBytes());
        text("(");
        mebibytes(heap.committedBytes());
        text(") ");
        thousandths(collector.pauseNanoseconds() / 1000);
        text("ms\n");
        Platform.current().write(1, buffer, length);
    }

    private void mebibytes(long bytes) {
        number(bytes + (1 << 19) >> 20);
        text("M");
    }

    private void thousandths(long value) {
        number(value / 1000);
        text(".");
        put((byte) ('0' + value / 100 % 10));
        put((byte) ('0' + value / 10 % 10));
        put((byte) ('0' + value % 10));
    }

    private void number(long value) {
        long unit = 1;
        while (value / unit >= 10) {
            unit *= 10;
        }
        for (; unit > 0; unit /= 10) {
            put((byte) ('0' + value / unit % 10));
        }
    }

    private void text(String text) {
        for (int index = 0; index < text.length(); index++) {
            put((byte) text.charAt(index));
        }
    }

    private void put(byte character) {
        if (length < CAPACITY) {
            // SAFE: the buffer has CAPACITY bytes.
            Memory.storeByte(buffer.plus(length), character);
            length++;
        }
    }
}
