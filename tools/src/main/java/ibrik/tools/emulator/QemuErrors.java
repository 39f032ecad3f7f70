package ibrik.tools.emulator;

import ibrik.tools.failure.Failure;

/// Explains what QEMU says when it does not start.
final class QemuErrors {
    private QemuErrors() {}

    static Failure explain(String text) {
        String said = text.strip();
        if (said.contains("Cannot allocate memory") || said.contains("cannot set up guest memory")) {
            return Failure.host(
                    "no-memory", "this machine cannot give the guest its memory: " + said, "give it less: -m");
        }
        if (said.contains("Address already in use")) {
            return Failure.host(
                    "port-in-use", "a port of the guest's machine is in use: " + said, "choose another port");
        }
        if (said.contains("KVM") || said.contains("kvm")) {
            return Failure.host(
                    "kvm-died", "KVM failed: " + said, "run with --no-kvm; delete .ibrik/probe to test KVM again");
        }
        if (said.contains("Could not open") || said.contains("could not load kernel")) {
            return Failure.host(
                    "no-image", "QEMU cannot read a file: " + said, "check that the file exists and may be read");
        }
        return Failure.host("qemu", "QEMU refuses to start: " + said, "run the line of --dry-run by hand");
    }
}
