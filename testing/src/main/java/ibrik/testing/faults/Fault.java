package ibrik.testing.faults;

/// An error that is made to come at one place of a run.
///
/// @param place the how-manyth allocation or stack check fails, from 1
record Fault(Kind kind, int place) {
    enum Kind {
        MEMORY("oom", "OutOfMemoryError"),
        STACK("stack", "StackOverflowError");

        private final String word;
        private final String error;

        Kind(String word, String error) {
            this.word = word;
            this.error = error;
        }
    }

    /// The option of the image.
    String option() {
        return "-Xfail:" + kind.word + "=" + place;
    }

    /// Simple name of the error.
    String error() {
        return kind.error;
    }
}
