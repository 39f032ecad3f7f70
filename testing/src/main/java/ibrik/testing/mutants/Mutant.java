package ibrik.testing.mutants;

import java.util.Map;

/// A program that was sound before one place of one of its class files was changed.
///
/// @param name    its main class
/// @param sound   the files before
/// @param changed the file that is not sound, or still is
/// @param what    the change
record Mutant(String name, Map<String, byte[]> sound, String changed, byte[] content, String what) {
    @Override
    public String toString() {
        return name + " (" + changed + ": " + what + ")";
    }
}
