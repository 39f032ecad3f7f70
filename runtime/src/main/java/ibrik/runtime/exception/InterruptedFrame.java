package ibrik.runtime.exception;

import ibrik.vocabulary.layout.SavedRegistersLayout;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// The step from code that was interrupted anywhere to its caller, for reports alone.
///
/// The unwind table knows frames where calls end. In between, in a method without calls most of all, it may know
/// nothing, or the frame of a neighbour; then the nearest word of the stack counts that a call can have left there.
@UsesMagic("reads stacks and code")
final class InterruptedFrame {
    private static final String REASON = "works on the raw addresses of stack frames";
    private static final long PAGE_BYTES = 4096;
    /// `E8` and four bytes: Intel SDM Vol. 2A, "CALL".
    private static final int CALL = 0xE8;

    private static final int CALL_BYTES = 5;
    /// `FF` and an operand of one to six bytes.
    private static final int CALL_INDIRECT = 0xFF;

    private static final int LEAST_INDIRECT_BYTES = 2;
    private static final int MOST_INDIRECT_BYTES = 7;

    private InterruptedFrame() {}

    /// As [Unwinder#step(Address)].
    @Uninterruptible(REASON)
    static boolean step(Address record) {
        Address stackPointer = Memory.loadAddress(record.plus(SavedRegistersLayout.STACK_POINTER));
        if (Unwinder.step(record)
                && isReturnAddress(Memory.loadAddress(record.plus(SavedRegistersLayout.PROGRAM_COUNTER)))) {
            return true;
        }
        Address end = stackPointer.plus(PAGE_BYTES).alignedDown(PAGE_BYTES);
        for (Address word = stackPointer; word.isBelow(end); word = word.plus(8)) {
            // SAFE: in the page that the stack pointer is in.
            if (isReturnAddress(Memory.loadAddress(word))) {
                Memory.storeAddress(record.plus(SavedRegistersLayout.STACK_POINTER), word.plus(8));
                Memory.storeAddress(record.plus(SavedRegistersLayout.PROGRAM_COUNTER), Memory.loadAddress(word));
                return true;
            }
        }
        return false;
    }

    @Uninterruptible(REASON)
    private static boolean isReturnAddress(Address word) {
        if (!word.isWithin(ImageCode.start().plus(MOST_INDIRECT_BYTES), ImageCode.end())) {
            return false;
        }
        if (code(word, CALL_BYTES) == CALL) {
            return true;
        }
        boolean indirect = false;
        for (int bytes = LEAST_INDIRECT_BYTES; bytes <= MOST_INDIRECT_BYTES; bytes++) {
            indirect |= code(word, bytes) == CALL_INDIRECT;
        }
        return indirect;
    }

    /// The byte so far before an address.
    @Uninterruptible(REASON)
    private static int code(Address address, int distance) {
        // SAFE: code of the image, which can be read.
        return Memory.loadByte(address.minus(distance)) & 0xFF;
    }
}
