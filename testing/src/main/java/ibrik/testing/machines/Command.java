package ibrik.testing.machines;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A command on a machine, and how it has to end.
///
/// @param line   for a shell; `$ibrik` is the launcher
/// @param status its exit status
/// @param output how its output begins
/// @param errors what stands in its error output, all of it
record Command(String line, int status, String output, List<String> errors) {
    private static final int MISSING = 4;

    static Command works(String line, String output) {
        return new Command(line, 0, output, List.of());
    }

    /// It ends with the status that says that something is missing, and with these words.
    static Command isRefused(String line, String... words) {
        return new Command(line, MISSING, "", List.of(words));
    }

    /// What is wrong with how it ended; empty if nothing is.
    Optional<String> complaint(int ended, String printed, String said) {
        List<String> complaints = new ArrayList<>();
        if (ended != status) {
            complaints.add("status " + ended + ", not " + status);
        }
        if (!printed.startsWith(output)) {
            complaints.add("output \"" + printed + "\", not \"" + output + "\"");
        }
        errors.stream().filter(words -> !said.contains(words)).forEach(words -> complaints.add("no \"" + words + "\""));
        if (said.contains("\tat ") || said.contains(": line ")) {
            complaints.add("a trace");
        }
        return complaints.isEmpty()
                ? Optional.empty()
                : Optional.of(line + ": " + String.join("; ", complaints) + " in:\n" + said.indent(4));
    }
}
