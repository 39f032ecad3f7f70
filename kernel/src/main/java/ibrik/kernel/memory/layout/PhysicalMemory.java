package ibrik.kernel.memory.layout;

import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.PhysicalAddress;

/// The linear map: where physical memory can be read and written.
public final class PhysicalMemory {
    private PhysicalMemory() {}

    public static Address at(PhysicalAddress physical) {
        return new Address(AddressSpace.LINEAR + physical.raw());
    }

    public static Address at(long physical) {
        return new Address(AddressSpace.LINEAR + physical);
    }

    /// The inverse of [#at].
    public static PhysicalAddress of(Address linear) {
        return new PhysicalAddress(linear.raw() - AddressSpace.LINEAR);
    }
}
