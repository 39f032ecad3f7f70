package ibrik.compiler.image.dwarf;

/// A stretch of code that comes from one place of the source.
///
/// @param start address
/// @param end address behind it
/// @param line 0 if unknown
/// @param column as emitted: the bytecode index plus 1, 0 if unknown
public record LineRow(long start, long end, int line, int column) {}
