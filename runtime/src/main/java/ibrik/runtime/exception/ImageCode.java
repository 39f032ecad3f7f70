package ibrik.runtime.exception;

import ibrik.vocabulary.mark.Symbol;
import ibrik.vocabulary.raw.Address;

/// Where the code and the tables about it lie.
final class ImageCode {
    private ImageCode() {}

    @Symbol("__text_start")
    static native Address start();

    @Symbol("__text_end")
    static native Address end();

    @Symbol("__unwind_table")
    static native Address unwindTable();

    @Symbol("__frame_table")
    static native Address frameTable();

    @Symbol("__liveness_table")
    static native Address livenessTable();

    @Symbol("__fault_table")
    static native Address faultTable();
}
