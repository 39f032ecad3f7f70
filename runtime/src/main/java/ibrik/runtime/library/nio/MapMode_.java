package ibrik.runtime.library.nio;

import ibrik.vocabulary.mark.Substitute;

/// Ways to map a file.
@Substitute("java.nio.channels.FileChannel$MapMode")
final class MapMode_ {
    MapMode_(String name) {}
}
