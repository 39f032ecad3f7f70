package ibrik.compiler.image.liveness;

import java.util.BitSet;

/// What a function still needs when a call that it made returns.
///
/// @param returnPosition behind the call, as a distance from the start of the code
/// @param registers bit n: the n-th callee-saved register, in the order of unwind tables
/// @param wholeFrame whether all words of the frame count, because nothing more is known
/// @param words bit n: the word at `rsp + 8 * n` after the return; words of arguments, above the return address,
///     among them; empty with `wholeFrame`
public record CallSite(int returnPosition, int registers, boolean wholeFrame, BitSet words) {
    /// The same, as if no register were read again.
    public CallSite withoutRegisters() {
        return new CallSite(returnPosition, 0, wholeFrame, words);
    }
}
