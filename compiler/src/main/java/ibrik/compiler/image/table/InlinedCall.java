package ibrik.compiler.image.table;

import ibrik.compiler.image.dwarf.Entry;

/// A function or a call inlined into it.
///
/// @param parent number of the node around it; -1 for the function itself
record InlinedCall(int parent, Entry entry) {}
