package ibrik.kernel.device.virtio;

import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Where a virtio device may be, as a word of the command line says it: `virtio_mmio.device=512@0xfeb00e00:23`, which
/// is size, address and interrupt line. Machine monitors without tables of devices pass such words on. Source: Linux
/// 6.1, Documentation/admin-guide/kernel-parameters.txt, "virtio_mmio.device".
@UsesMagic("reads a raw string")
public final class MmioWindow {
    private static final String NAME = "virtio_mmio.device=";
    private static final String WHY = "a device is nobody's in between";
    /// The registers and a configuration of the device of four words.
    private static final long LEAST_BYTES = 0x110;
    /// Chosen: no window is larger.
    private static final long MOST_BYTES = 1 << 20;

    private static final long MOST_NUMBER = 1L << 56;

    private static final int KIBI = 10;
    private static final int HEXADECIMAL = 16;
    private static final int DECIMAL = 10;
    private static final int LOWER_CASE = 0x20;

    long start;
    long bytes;
    int line;
    private Address at = Address.none();

    /// Reads a NUL-terminated word; false if it is not of this kind, or says what cannot be.
    @Uninterruptible(WHY)
    public boolean parse(Address word) {
        at = word;
        for (int index = 0; index < NAME.length(); index++) {
            if (current() != Platform.current().characterAt(NAME, index)) {
                return false;
            }
            at = at.plus(1);
        }
        bytes = number();
        if (current() == 'K') {
            bytes <<= KIBI;
            at = at.plus(1);
        }
        if (current() != '@') {
            return false;
        }
        at = at.plus(1);
        start = number();
        if (current() != ':') {
            return false;
        }
        at = at.plus(1);
        line = (int) number();
        return bytes >= LEAST_BYTES && bytes <= MOST_BYTES && start > 0 && start % Integer.BYTES == 0;
    }

    /// A number at this place, hexadecimal behind `0x`; it stays below 2^60.
    @Uninterruptible(WHY)
    private long number() {
        int base = DECIMAL;
        if (current() == '0' && (byteAt(at.plus(1)) | LOWER_CASE) == 'x') {
            base = HEXADECIMAL;
            at = at.plus(2);
        }
        long value = 0;
        for (int digit = digit(); digit >= 0 && digit < base && value < MOST_NUMBER; digit = digit()) {
            value = value * base + digit;
            at = at.plus(1);
        }
        return value;
    }

    @Uninterruptible(WHY)
    private int digit() {
        int character = current();
        if (character >= '0' && character <= '9') {
            return character - '0';
        }
        int letter = character | LOWER_CASE;
        return letter >= 'a' && letter <= 'f' ? letter - 'a' + DECIMAL : -1;
    }

    @Uninterruptible(WHY)
    private int current() {
        return byteAt(at);
    }

    @Uninterruptible(WHY)
    private static int byteAt(Address address) {
        // SAFE: no further than the string's NUL, which stops everything here.
        return Memory.loadByte(address);
    }
}
