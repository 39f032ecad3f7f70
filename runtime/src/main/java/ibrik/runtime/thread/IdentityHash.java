package ibrik.runtime.thread;

import ibrik.vocabulary.layout.ObjectLayout;
import java.util.concurrent.atomic.AtomicInteger;

/// The identity hash code: 27 bits in the object's header, or in its monitor record if it has one, chosen when it is
/// first asked for.
///
/// The sequence is the same in every run, so that runs can be compared instruction by instruction.
public final class IdentityHash {
    /// Marsaglia, "Xorshift RNGs", Journal of Statistical Software 8 (2003), section 3: triple 13, 17, 5.
    private static final AtomicInteger GENERATOR = new AtomicInteger(0x92D6_8CA2);

    private IdentityHash() {}

    /// The hash of an object, 0 for null.
    ///
    /// @throws OutOfMemoryError if the header names an owner in the hash's place, and memory for a record is short
    public static int of(Object object) {
        if (object == null) {
            return 0;
        }
        while (true) {
            int word = LockWord.of(object);
            if ((word & (ObjectLayout.HAS_RECORD | ObjectLayout.LOCKED)) != 0) {
                return Monitors.hash(object);
            }
            int hash = word >>> ObjectLayout.HASH_SHIFT;
            if (hash != 0) {
                return hash;
            }
            LockWord.exchange(object, word, next() << ObjectLayout.HASH_SHIFT);
        }
    }

    static int next() {
        while (true) {
            int before = GENERATOR.get();
            int state = before;
            state ^= state << 13;
            state ^= state >>> 17;
            state ^= state << 5;
            int hash = state >>> Integer.SIZE - ObjectLayout.HASH_BITS;
            if (GENERATOR.compareAndSet(before, state) && hash >= ObjectLayout.LEAST_HASH) {
                return hash;
            }
        }
    }
}
