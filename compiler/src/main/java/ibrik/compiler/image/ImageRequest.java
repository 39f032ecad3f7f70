package ibrik.compiler.image;

import ibrik.compiler.image.table.FrameFacts;
import ibrik.compiler.image.table.NullMessages;
import ibrik.compiler.option.Target;
import java.nio.file.Path;
import java.util.List;

/// What is linked to an image.
///
/// @param objects object files, in link order
/// @param scratch an existing folder for intermediate files
/// @param strip whether debug information and symbols are left out of the file
/// @param facts what the tables say about methods beyond the debug information
/// @param nullMessages texts of NullPointerExceptions
public record ImageRequest(
        Target target,
        List<Path> objects,
        Path output,
        Path scratch,
        boolean strip,
        FrameFacts facts,
        NullMessages nullMessages) {
    public ImageRequest {
        objects = List.copyOf(objects);
    }
}
