package ibrik.compiler.image;

/// Sizes in bytes of an image's parts, for reports.
public record ImageSizes(
        long file,
        long code,
        long constants,
        long data,
        int unwindTable,
        int frameTable,
        int faultTable,
        int livenessTable) {}
