package ibrik.testing.pipes;

import java.util.List;

/// Where the program runs.
enum Place {
    HOSTED("--hosted"),
    MICROVM("--no-kvm", "--machine", "microvm"),
    PC("--no-kvm", "--machine", "pc"),
    Q35("--no-kvm", "--machine", "q35");

    private final List<String> options;

    Place(String... options) {
        this.options = List.of(options);
    }

    /// For `ibrik run`.
    List<String> options() {
        return options;
    }
}
