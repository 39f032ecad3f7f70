package ibrik.testing.cores;

import java.util.List;

/// Where a program runs, and how much of it there: an emulated machine is some ten times slower.
enum Place {
    HOSTED(1_000_000, 20_000, "--hosted"),
    FOUR_CORES(100_000, 2_000, "--no-kvm", "--machine", "microvm", "--smp", "4");

    private final int fullIterations;
    private final int shortIterations;
    private final List<String> options;

    Place(int fullIterations, int shortIterations, String... options) {
        this.fullIterations = fullIterations;
        this.shortIterations = shortIterations;
        this.options = List.of(options);
    }

    int iterations(boolean isFull) {
        return isFull ? fullIterations : shortIterations;
    }

    /// For `ibrik run`.
    List<String> options() {
        return options;
    }
}
