package ibrik.compiler.check.missing;

import ibrik.compiler.ir.Position;

/// Something that the program can reach and an image has not. The code there throws when it runs.
///
/// @param code   of the problem that it is where it always runs
/// @param cause  what is missing, in a few words; the same for all that one thing lacks
/// @param what   is wrong, as one sentence
/// @param remedy as one sentence
/// @param at     the instruction that throws
record MissingPart(String code, String cause, String what, String remedy, Position at) {}
