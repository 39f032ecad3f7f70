package ibrik.compiler.image.unwind;

import java.util.List;

/// Where a frame's caller is, over a stretch of code.
///
/// @param baseIsRbp whether the CFA counts from `rbp` instead of `rsp`
/// @param cfaDistance bytes from the base register to the CFA
/// @param savedWords by register in the order of `UnwindTableLayout`: n > 0 if saved at CFA - 8 * n, else 0
/// @param poppedBytes what a landing pad finds popped already
/// @param none no description: the walk ends here
public record FrameShape(boolean baseIsRbp, int cfaDistance, List<Integer> savedWords, int poppedBytes, boolean none) {
    public static final FrameShape NONE = new FrameShape(false, 0, List.of(0, 0, 0, 0, 0, 0), 0, true);
}
