package ibrik.tools.emulator;

import ibrik.tools.emulator.ProcessorFeatures.Feature;
import ibrik.tools.host.Installation;
import ibrik.tools.host.Programs;
import ibrik.tools.host.SealedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Finds out whether KVM works, by booting the smallest guest: a device file that opens says little, nested hosts
/// open it and fail later, or offer a processor without the features that images need.
public final class KvmProbe {
    private static final Path DEVICE = Path.of("/dev/kvm");
    /// Changes with each start of the host.
    private static final Path BOOT_IDENTITY = Path.of("/proc/sys/kernel/random/boot_id");
    private static final String FORBIDDEN =
            DEVICE + " may not be opened by this user: `sudo usermod -aG kvm $USER`, then log in again";
    private static final String ABSENT =
            ": virtualisation is off in the firmware, or nested virtualisation if this is a virtual machine";
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private KvmProbe() {}

    /// The finding.
    ///
    /// @param works  whether a guest ran to its end
    /// @param reason one phrase
    /// @param known  whether an earlier command found it, and told the user
    public record Finding(boolean works, String reason, boolean known) {
        Finding(boolean works, String reason) {
            this(works, reason, false);
        }
    }

    /// The finding of an earlier call since the host started, if there is one, else a new one.
    public static Finding find(Path qemu, Installation installation) {
        List<Feature> features = ProcessorFeatures.ofImages(installation);
        Path record = installation.stateFolder("probe").resolve("kvm.txt");
        try {
            String key = Files.readString(BOOT_IDENTITY).strip() + " " + qemu.toRealPath() + " "
                    + Files.getLastModifiedTime(qemu) + " " + features.hashCode() + " " + mayOpen();
            List<String> former = SealedText.read(record).orElse(List.of(""));
            if (former.getFirst().equals(key)) {
                return new Finding(former.get(1).equals("works"), former.get(2), true);
            }
            Finding finding = mayOpen()
                    ? probe(qemu, QemuRequest.Accelerator.KVM, features, record.getParent())
                    : new Finding(false, Files.exists(DEVICE) ? FORBIDDEN : "there is no " + DEVICE + ABSENT);
            SealedText.write(record, List.of(key, finding.works() ? "works" : "fails", finding.reason()));
            return finding;
        } catch (IOException failure) {
            return new Finding(false, "the test guest could not be started: " + failure.getMessage());
        }
    }

    private static boolean mayOpen() {
        return Files.isReadable(DEVICE) && Files.isWritable(DEVICE);
    }

    /// Boots the smallest guest once.
    static Finding probe(Path qemu, QemuRequest.Accelerator accelerator, List<Feature> features, Path folder)
            throws IOException {
        Path image = Files.createTempFile(folder, "probe", ".elf");
        try {
            Files.write(image, ProbeImage.bytes(features));
            Programs.Answer answer = Programs.ask(
                    LIMIT,
                    List.of(
                            qemu.toString(),
                            "-nodefaults",
                            "-no-user-config",
                            "-display",
                            "none",
                            "-no-reboot",
                            "-machine",
                            "microvm",
                            "-accel",
                            accelerator.word(),
                            "-cpu",
                            "max",
                            "-m",
                            "16M",
                            "-device",
                            "isa-debug-exit,iobase=0xf4,iosize=4",
                            "-kernel",
                            image.toString()));
            return finding(answer, features);
        } finally {
            Files.deleteIfExists(image);
        }
    }

    private static Finding finding(Programs.Answer answer, List<Feature> features) {
        if (answer.status() == ProbeImage.EXPECTED_STATUS) {
            return new Finding(true, "a test guest ran");
        }
        int missing = ProbeImage.missing(answer.status());
        if (missing >= 0 && missing < features.size()) {
            return new Finding(
                    false, "its processor lacks " + features.get(missing).name());
        }
        if (answer.status() < 0) {
            return new Finding(false, "a test guest failed: it did not end in time");
        }
        String first = answer.text().lines().findFirst().orElse("it ended with status " + answer.status());
        return new Finding(false, "a test guest failed: " + first);
    }
}
