package ibrik.vocabulary.layout;

/// The number that stands for the name of a class in tables that only have to know whether it is there.
///
/// FNV-1a over the characters, 64 bits (IETF draft-eastlake-fnv, "The FNV Non-Cryptographic Hash Algorithm"): among a
/// million names a wrong answer has a chance of 1 in 10^13.
public final class NameHash {
    private static final long BASIS = 0xCBF2_9CE4_8422_2325L;
    private static final long PRIME = 0x100_0000_01B3L;

    private NameHash() {}

    public static long of(String name) {
        long hash = BASIS;
        for (int index = 0; index < name.length(); index++) {
            hash = (hash ^ name.charAt(index)) * PRIME;
        }
        return hash;
    }
}
