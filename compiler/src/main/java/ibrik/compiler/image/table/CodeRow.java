package ibrik.compiler.image.table;

/// A stretch of a function's code with one place in the source: it ends where the next one starts.
///
/// @param start distance in bytes from the function's start
/// @param node number of the inlined call it belongs to, 0 for the function itself
/// @param line 0 if unknown
/// @param column bytecode index plus 1, 0 if unknown
record CodeRow(int start, int node, int line, int column) {}
