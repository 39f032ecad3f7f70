package ibrik.runtime.exception;

import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.layout.FrameTableLayout;
import ibrik.vocabulary.layout.ObjectLayout;
import ibrik.vocabulary.layout.SavedRegistersLayout;
import ibrik.vocabulary.mark.PerExecutor;
import ibrik.vocabulary.mark.Trusted;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;
import java.nio.charset.StandardCharsets;

/// Stack traces of panics and faults, written to the error output as they are decoded: no allocation, no locks.
///
/// For a program that ends: it has one buffer, for the executor that ends it
/// ([ibrik.runtime.executor.LastExecutor]).
@UsesMagic("writes texts of the frame table and of the image heap")
public final class PanicTrace {
    private static final int MOST_FRAMES = 64;
    private static final int ERROR_OUTPUT = 2;
    private static final String TRUST = "the program ends afterwards, so that a safepoint in here harms nothing";

    @PerExecutor("the trace of the core that gives up")
    private static final long[] FRAMES = new long[MOST_FRAMES];

    @PerExecutor("the trace of the core that gives up")
    private static final FrameCursor CURSOR = new FrameCursor();

    private static final byte[] AT = bytes("\tat ");
    private static final byte[] SLASH = bytes("/");
    private static final byte[] DOT = bytes(".");
    private static final byte[] OPEN = bytes("(");
    private static final byte[] COLON = bytes(":");
    private static final byte[] CLOSE = bytes(")\n");
    private static final byte[] DIGITS = new byte[10];

    private PanicTrace() {}

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// Prints the callers of this method, innermost first.
    @Trusted(TRUST)
    public static void printHere() {
        print(Backtrace.capture(FRAMES, MOST_FRAMES));
    }

    /// Prints the frames from an interrupted instruction on. `record` is drawn in [SavedRegistersLayout] and is
    /// used up; its program counter is the instruction itself. An address outside the code counts as called, by a
    /// caller whose return address is on top of the stack.
    @Trusted(TRUST)
    public static void print(Address record) {
        Address pc = Memory.loadAddress(record.plus(SavedRegistersLayout.PROGRAM_COUNTER));
        int count = 0;
        if (pc.isWithin(ImageCode.start(), ImageCode.end())) {
            // Look-ups take one byte off, as for a return address.
            Memory.storeAddress(record.plus(SavedRegistersLayout.PROGRAM_COUNTER), pc.plus(1));
        } else {
            Address top = Memory.loadAddress(record.plus(SavedRegistersLayout.STACK_POINTER));
            Memory.storeAddress(record.plus(SavedRegistersLayout.PROGRAM_COUNTER), Memory.loadAddress(top));
            Memory.storeAddress(record.plus(SavedRegistersLayout.STACK_POINTER), top.plus(8));
        }
        boolean goesOn = true;
        while (goesOn && count < MOST_FRAMES) {
            FRAMES[count] = Memory.loadLong(record.plus(SavedRegistersLayout.PROGRAM_COUNTER));
            count++;
            goesOn = count == 1 ? InterruptedFrame.step(record) : Unwinder.step(record);
        }
        print(count);
    }

    private static void print(int count) {
        Address table = ImageCode.frameTable();
        long start = ImageCode.start().raw();
        for (int frame = 0; frame < count; frame++) {
            if (CURSOR.moveTo(table, (int) (FRAMES[frame] - 1 - start))) {
                do {
                    printFrame(table);
                } while (CURSOR.moveToCaller());
            }
        }
    }

    private static void printFrame(Address table) {
        write(AT);
        if (CURSOR.moduleName() != 0) {
            text(table, CURSOR.moduleName());
            write(SLASH);
        }
        text(table, CURSOR.className());
        write(DOT);
        text(table, CURSOR.methodName());
        write(OPEN);
        text(table, CURSOR.fileName());
        if (CURSOR.line() > 0) {
            write(COLON);
            number(CURSOR.line());
        }
        write(CLOSE);
    }

    private static void text(Address table, int number) {
        Address at = table.plus(Memory.loadInt(table.plus(FrameTableLayout.TEXTS_POSITION)))
                .plus(number);
        int length = 0;
        int shift = 0;
        int next;
        do {
            // SAFE: the image builder puts a varint length before each text (FrameTableLayout).
            next = Memory.loadByte(at);
            at = at.plus(1);
            length |= (next & 0x7F) << shift;
            shift += 7;
        } while (next < 0);
        Platform.current().writeLast(ERROR_OUTPUT, at, length);
    }

    private static void number(int value) {
        int first = DIGITS.length;
        int rest = value;
        do {
            first--;
            DIGITS[first] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest != 0);
        write(DIGITS, first);
    }

    private static void write(byte[] text) {
        write(text, 0);
    }

    private static void write(byte[] text, int from) {
        // SAFE: the array is in the image heap, which nothing moves.
        Address start = Memory.addressOf(text).plus(ObjectLayout.ARRAY_ELEMENTS + from);
        Platform.current().writeLast(ERROR_OUTPUT, start, text.length - from);
    }
}
