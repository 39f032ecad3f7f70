package ibrik.compiler.option;

/// Where an image runs.
public enum Target {
    /// The bare machine: an ELF64 file with a PVH note and a Multiboot2 header.
    METAL,
    /// A static Linux program without libc: the same compiled code, for fast tests and true speed.
    HOSTED
}
