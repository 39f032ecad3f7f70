package ibrik.tools.emulator;

import java.util.List;

/// The machines of QEMU that images boot on. The constants are spelled as QEMU and the command line spell them.
public enum Machine {
    /// The smallest and fastest to start: no PCI, no firmware tables to speak of.
    ///
    /// NOTE: with one I/O APIC the first device takes the last of 8 windows.
    microvm(
            List.of("-machine", "microvm,rtc=on,pit=on,pic=on,ioapic2=off"),
            List.of("-global", "virtio-mmio.force-legacy=false", "-device", "virtio-serial-device,max_ports=2"),
            "virtio_mmio.device=512@0xfeb00e00:23"),
    /// The classic PC: i440FX, PCI.
    pc(List.of("-machine", "pc"), List.of("-device", Machine.ON_PCI), ""),
    /// The newer PC: Q35, PCI Express.
    q35(List.of("-machine", "q35"), List.of("-device", Machine.ON_PCI), "");

    /// NOTE: without `ioeventfd` a piece of output is on its way when the guest goes on, and not at QEMU's next turn.
    private static final String ON_PCI = "virtio-serial-pci,max_ports=2,disable-legacy=on,ioeventfd=off";

    /// The buffer for the kernel's command line in the loader of QEMU's PCs, which does not look at its end
    /// (`CMDLINE_BUFSIZE` of pc-bios/optionrom/pvh_main.c, QEMU 7.2).
    private static final int LOADER_BUFFER = 4096;

    /// The longest word that Linux hands to a program (`MAX_ARG_STRLEN`).
    private static final int LONGEST_WORD = 131_072;

    private final List<String> words;
    private final List<String> serialBus;
    private final String deviceWord;

    Machine(List<String> words, List<String> serialBus, String deviceWord) {
        this.words = words;
        this.serialBus = serialBus;
        this.deviceWord = deviceWord;
    }

    /// The bytes that the kernel's command line can have, its NUL included.
    int lineBytes() {
        return this == microvm ? LONGEST_WORD : LOADER_BUFFER;
    }

    /// The words of QEMU's command line that choose this machine.
    List<String> words() {
        return words;
    }

    /// The words that add the device to which the console's fast port is attached.
    List<String> serialBus() {
        return serialBus;
    }

    /// The word of the kernel's command line that says where it is; empty where it can be found.
    String deviceWord() {
        return deviceWord;
    }
}
