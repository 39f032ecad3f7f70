package ibrik.vocabulary.raw;

import ibrik.vocabulary.mark.Unboxed;

/// An address on the memory bus; it becomes an [Address] only through a mapping.
@Unboxed
public record PhysicalAddress(long raw) {
    public PhysicalAddress plus(long bytes) {
        return new PhysicalAddress(raw + bytes);
    }

    public boolean isAligned(long alignment) {
        return (raw & (alignment - 1)) == 0;
    }

    public boolean isSame(PhysicalAddress other) {
        return raw == other.raw;
    }

    /// Unsigned comparison.
    public boolean isBelow(PhysicalAddress other) {
        return Long.compareUnsigned(raw, other.raw) < 0;
    }
}
