package ibrik.compiler.interpret.execution;

import ibrik.compiler.interpret.object.HeapObject;

/// A method translated for interpretation.
///
/// @param numbers initial numbers of a frame: zeros and the constants
/// @param references initial references of a frame
/// @param blocks the entry first
record Code(long[] numbers, HeapObject[] references, BlockCode[] blocks) {
    /// Instructions of a block; `exit` performs the moves of the edge it takes and returns the next block's index, or
    /// -1 to return.
    ///
    /// @param handler index of the handler block, -1 if there is none
    /// @param toHandler moves of the edge to the handler
    record BlockCode(Operation[] operations, Exit exit, int handler, Operation toHandler) {}

    /// How a block ends.
    @FunctionalInterface
    interface Exit {
        int next(Frame frame);
    }

    Frame newFrame() {
        return new Frame(numbers.clone(), references.clone());
    }
}
