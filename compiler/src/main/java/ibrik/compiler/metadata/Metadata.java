package ibrik.compiler.metadata;

import java.util.List;
import java.util.regex.Pattern;

/// What the files of metadata say, of libraries and of the user: docs/metadata.md.
///
/// @param entries in the order of the files
/// @param notes   what a file says that means nothing in an image, for the user
public record Metadata(List<MetadataEntry> entries, List<String> notes) {
    /// Nothing is said.
    public static final Metadata NONE = new Metadata(List.of(), List.of());

    public Metadata {
        entries = List.copyOf(entries);
        notes = List.copyOf(notes);
    }

    /// Names of the class files that are read as resources.
    public List<Pattern> classFiles() {
        return entries.stream()
                .filter(MetadataEntry.ClassFiles.class::isInstance)
                .map(entry -> ((MetadataEntry.ClassFiles) entry).names())
                .toList();
    }
}
