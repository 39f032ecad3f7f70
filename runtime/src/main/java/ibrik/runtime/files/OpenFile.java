package ibrik.runtime.files;

/// What open(2) makes; descriptors that are duplicates of each other share it.
final class OpenFile {
    final Node node;
    final int flags;
    long position;
    /// How many descriptors there are.
    int users = 1;
    /// The names that a directory had when reading began.
    String[] names;

    OpenFile(Node node, int flags) {
        this.node = node;
        this.flags = flags;
    }
}
