package ibrik.tools.emulator;

import java.util.List;

/// The machines of QEMU that images boot on. The constants are spelled as QEMU and the command line spell them.
public enum Machine {
    /// The smallest and fastest to start: no PCI, no firmware tables to speak of.
    microvm(List.of("-machine", "microvm,rtc=on,pit=on,pic=on")),
    /// The classic PC: i440FX, PCI.
    pc(List.of("-machine", "pc")),
    /// The newer PC: Q35, PCI Express.
    q35(List.of("-machine", "q35"));

    private final List<String> words;

    Machine(List<String> words) {
        this.words = words;
    }

    /// The words of QEMU's command line that choose this machine.
    List<String> words() {
        return words;
    }
}
