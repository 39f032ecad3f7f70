package ibrik.runtime.missing;

import ibrik.vocabulary.layout.NameHash;
import ibrik.vocabulary.mark.ImmutableAfter;

/// The classes that the program could find on HotSpot, in the image or not: those of its class path, and those of the
/// JDK's modules `java.*` that are there for all.
///
/// The image builder fills both arrays: hashes of binary names, ascending.
public final class ClassPathNames {
    @ImmutableAfter("start-up")
    private static long[] application = {};

    @ImmutableAfter("start-up")
    private static long[] jdk = {};

    private ClassPathNames() {}

    /// Whether there is such a class.
    public static boolean has(String name) {
        long hash = NameHash.of(name);
        return isIn(application, hash) || isIn(jdk, hash);
    }

    /// Whether the class path has it.
    public static boolean isOfApplication(String name) {
        return isIn(application, NameHash.of(name));
    }

    private static boolean isIn(long[] hashes, long hash) {
        int low = 0;
        int high = hashes.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (hashes[middle] == hash) {
                return true;
            }
            if (hashes[middle] < hash) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return false;
    }
}
