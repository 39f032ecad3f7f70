package ibrik.compiler.image.unwind;

/// A stretch of code with one frame shape: from `start` to the next row's start.
///
/// @param start address
public record FrameRow(long start, FrameShape shape) {}
