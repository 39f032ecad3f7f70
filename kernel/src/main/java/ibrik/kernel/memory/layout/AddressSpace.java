package ibrik.kernel.memory.layout;

/// Where everything is in the upper half of the address space; the lower half is unmapped. `docs/kernel/02-memory.md`.
public final class AddressSpace {
    /// Registers and memory of devices.
    public static final long DEVICES = 0xFFFF_8000_0000_0000L;
    /// Usable physical memory: address p is at this base plus p.
    public static final long LINEAR = 0xFFFF_C000_0000_0000L;
    /// The Java heap, mapped as it grows.
    public static final long HEAP = 0xFFFF_E000_0000_0000L;
    /// The image: linked at this base plus its physical address.
    public static final long IMAGE = 0xFFFF_FFFF_8000_0000L;

    public static final long PAGE = 1L << 12;
    public static final long LARGE_PAGE = 1L << 21;
    public static final long HUGE_PAGE = 1L << 30;

    /// Of the main stack, and of those of threads that ask for much.
    public static final long STACK_SLOT = 1L << 30;

    public static final int STACK_SLOTS = 256;
    /// Of all others.
    public static final long SMALL_STACK_SLOT = STACK_SLOT / 16;

    public static final int SMALL_STACK_SLOTS = 768 * 16;
    /// Stacks in slots of either kind, up to the image.
    public static final long SMALL_STACKS = IMAGE - SMALL_STACK_SLOTS * SMALL_STACK_SLOT;

    public static final long STACKS = SMALL_STACKS - STACK_SLOTS * STACK_SLOT;

    /// More physical memory than this has no place in the linear map.
    public static final long MOST_PHYSICAL = HEAP - LINEAR;

    private AddressSpace() {}
}
