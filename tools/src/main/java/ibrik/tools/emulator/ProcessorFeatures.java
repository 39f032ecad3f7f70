package ibrik.tools.emulator;

import ibrik.tools.failure.Failure;
import ibrik.tools.host.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// What an image asks of a processor before it starts.
///
/// The list stands in one place, the boot assembly that refuses to go on without them; this is read from there.
final class ProcessorFeatures {
    private static final Path BOOT_ASSEMBLY = Path.of("machine/src/main/assembly/metal/start.s");
    private static final Pattern ROW =
            Pattern.compile("^ *feature 0x([0-9A-Fa-f]+), ([0-3]), ([0-9]+), \"([^\"]+)\"", Pattern.MULTILINE);

    private ProcessorFeatures() {}

    /// One bit of CPUID.
    ///
    /// @param leaf     the number given in EAX; ECX is 0
    /// @param register where the bit is found: 0 EAX, 1 EBX, 2 ECX, 3 EDX
    /// @param bit      its number in that register
    record Feature(int leaf, int register, int bit, String name) {}

    /// In the order in which an image looks at them.
    static List<Feature> ofImages(Installation installation) {
        Path assembly = installation.root().resolve(BOOT_ASSEMBLY);
        try {
            List<Feature> rows = ROW.matcher(Files.readString(assembly))
                    .results()
                    .map(row -> new Feature(
                            Integer.parseUnsignedInt(row.group(1), 16),
                            Integer.parseInt(row.group(2)),
                            Integer.parseInt(row.group(3)),
                            row.group(4)))
                    .toList();
            if (rows.isEmpty()) {
                throw broken(assembly, "it lists no processor features");
            }
            return rows;
        } catch (IOException failure) {
            throw broken(assembly, failure.toString());
        }
    }

    private static Failure broken(Path assembly, String why) {
        return Failure.host("broken-installation", "cannot use " + assembly + ": " + why, "clone Ibrik again");
    }
}
