package ibrik.runtime.type;

import ibrik.vocabulary.layout.ObjectLayout;
import ibrik.vocabulary.mark.PerExecutor;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// The identity hash code: 28 bits in the object's header, chosen when it is first asked for.
///
/// The sequence is the same in every run, so that runs can be compared instruction by instruction.
@UsesMagic("keeps the hash in the lock and hash word of the header")
public final class IdentityHash {
    /// Marsaglia, "Xorshift RNGs", Journal of Statistical Software 8 (2003), section 3: triple 13, 17, 5.
    @PerExecutor("the generator of hashes")
    private static int generator = 0x92D6_8CA2;

    private IdentityHash() {}

    /// The hash of an object, 0 for null.
    public static int of(Object object) {
        if (object == null) {
            return 0;
        }
        // SAFE: the lock word is part of every object's header (ObjectLayout).
        Address word = Memory.addressOf(object).plus(ObjectLayout.LOCK_WORD);
        int before = Memory.loadInt(word);
        int hash = before >>> ObjectLayout.HASH_SHIFT;
        return hash != 0 ? hash : choose(word);
    }

    private static int choose(Address word) {
        int fresh = next();
        while (true) {
            // SAFE: as in of.
            int before = Memory.loadInt(word);
            int hash = before >>> ObjectLayout.HASH_SHIFT;
            if (hash != 0) {
                return hash;
            }
            if (Memory.compareAndSetInt(word, before, before | fresh << ObjectLayout.HASH_SHIFT)) {
                return fresh;
            }
        }
    }

    private static int next() {
        int hash;
        do {
            int state = generator;
            state ^= state << 13;
            state ^= state >>> 17;
            state ^= state << 5;
            generator = state;
            hash = state >>> ObjectLayout.HASH_SHIFT;
        } while (hash == 0);
        return hash;
    }
}
