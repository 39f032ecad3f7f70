package ibrik.vocabulary.raw;

import ibrik.vocabulary.mark.Unboxed;

/// A virtual address: the only word that [Memory] can dereference.
@Unboxed
public record Address(long raw) {
    /// The absence of an address; page 0 is never mapped.
    public static Address none() {
        return new Address(0);
    }

    public boolean isNone() {
        return raw == 0;
    }

    public Address plus(long bytes) {
        return new Address(raw + bytes);
    }

    public Address minus(long bytes) {
        return new Address(raw - bytes);
    }

    /// Distance in bytes from `start` to this address.
    public long distanceFrom(Address start) {
        return raw - start.raw;
    }

    /// The nearest multiple of `alignment` at or below; `alignment` is a power of two.
    public Address alignedDown(long alignment) {
        return new Address(raw & -alignment);
    }

    /// The nearest multiple of `alignment` at or above; `alignment` is a power of two.
    public Address alignedUp(long alignment) {
        return new Address((raw + alignment - 1) & -alignment);
    }

    public boolean isAligned(long alignment) {
        return (raw & (alignment - 1)) == 0;
    }

    public boolean isSame(Address other) {
        return raw == other.raw;
    }

    /// Unsigned comparison.
    public boolean isBelow(Address other) {
        return Long.compareUnsigned(raw, other.raw) < 0;
    }

    /// True in the half-open range from `start` to `end`, unsigned.
    public boolean isWithin(Address start, Address end) {
        return Long.compareUnsigned(raw - start.raw, end.raw - start.raw) < 0;
    }
}
