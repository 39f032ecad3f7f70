package ibrik.kernel.device.virtio;

import ibrik.kernel.memory.KernelMemory;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Where virtio devices are looked for: in the windows that the command line names, then on the PCI bus.
@UsesMagic("reads raw strings")
public final class VirtioBus {
    private static final String WHY = "a device is nobody's in between";

    private final KernelMemory memory;
    private final MmioWindow window = new MmioWindow();
    private final MmioTransport windowed = new MmioTransport();
    private final PciTransport onPci = new PciTransport();
    private Address words = Address.none();
    private int wordCount;

    public VirtioBus(KernelMemory memory) {
        this.memory = memory;
    }

    /// The command line: NUL-terminated strings one after another.
    public void useWords(Address strings, int count) {
        words = strings;
        wordCount = count;
    }

    /// The first device of this type, null if there is none.
    @Uninterruptible(WHY)
    public VirtioTransport findOrNull(int type) {
        Address word = words;
        for (int index = 0; index < wordCount && !beginsArguments(word); index++) {
            if (window.parse(word) && windowed.find(memory, window, type)) {
                return windowed;
            }
            word = following(word);
        }
        return onPci.find(memory, type) ? onPci : null;
    }

    /// `--`: the rest is the program's.
    @Uninterruptible(WHY)
    private static boolean beginsArguments(Address word) {
        // SAFE: stops at the first difference, at the latest at the string's NUL.
        return Memory.loadByte(word) == '-'
                && Memory.loadByte(word.plus(1)) == '-'
                && Memory.loadByte(word.plus(2)) == 0;
    }

    @Uninterruptible(WHY)
    private static Address following(Address word) {
        Address at = word;
        // SAFE: to the string's NUL.
        while (Memory.loadByte(at) != 0) {
            at = at.plus(1);
        }
        return at.plus(1);
    }
}
