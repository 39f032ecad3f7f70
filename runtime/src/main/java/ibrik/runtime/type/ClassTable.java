package ibrik.runtime.type;

import ibrik.vocabulary.mark.ImmutableAfter;

/// The classes that can be found by name at run time.
///
/// The image builder stores all classes of the image that have a name, sorted by it, when this table is reached.
public final class ClassTable {
    @ImmutableAfter("start-up")
    private static Class<?>[] byName = {};

    private static final String TARGET = "ibrik.";

    private ClassTable() {}

    /// `Class.forName`: arrays by their binary names too.
    public static Class<?> find(String name) throws ClassNotFoundException {
        if (name == null) {
            throw new NullPointerException();
        }
        if (!BinaryName.isWellFormed(name)) {
            // HotSpot has turned the name into its inner form when it finds that out.
            throw new ClassNotFoundException(name.replace('.', '/'));
        }
        Class<?> found = findOrNull(name);
        if (found != null && !isOfTarget(found)) {
            return found;
        }
        if (!BinaryName.isArray(name)) {
            throw new ClassNotFoundException(name);
        }
        String element = BinaryName.elementClassOrNull(name);
        if (element != null && findOrNull(element) == null) {
            throw new ClassNotFoundException(element);
        }
        throw new UnsupportedOperationException("the array class " + name
                + " is not in the image: name it in the program, by a class literal or as it stands here");
    }

    /// `ClassLoader.loadClass`, which finds no arrays; null if there is no such class.
    public static Class<?> loadOrNull(String name) {
        Class<?> found = findOrNull(name);
        return found == null || found.isArray() || isOfTarget(found) ? null : found;
    }

    /// The image's own runtime and kernel, which no program can name.
    private static boolean isOfTarget(Class<?> type) {
        return !((Mirror_) (Object) type).application && ((Mirror_) (Object) type).name.startsWith(TARGET);
    }

    /// The class of this binary name, null if the image has none.
    public static Class<?> findOrNull(String name) {
        int low = 0;
        int high = byName.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = ((Mirror_) (Object) byName[middle]).name.compareTo(name);
            if (order == 0) {
                return byName[middle];
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return null;
    }
}
