package ibrik.compiler.image.unwind;

import java.util.List;

/// What `.eh_frame` says about one function.
///
/// @param rows ascending, the first at `start`
/// @param languageData address of its record in `.gcc_except_table`, 0 if it has no landing pads
public record FunctionFrames(long start, long end, List<FrameRow> rows, long languageData) {}
