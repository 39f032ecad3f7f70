package ibrik.runtime.type;

import ibrik.vocabulary.mark.ImmutableAfter;

/// The classes that can be found by name at run time.
///
/// The image builder stores all classes of the image that have a name, sorted by it, when this table is reached.
public final class ClassTable {
    @ImmutableAfter("start-up")
    private static Class<?>[] byName = {};

    private ClassTable() {}

    /// `Class.forName`: arrays by their binary names too.
    public static Class<?> find(String name) throws ClassNotFoundException {
        Class<?> found = findOrNull(name);
        if (found == null) {
            throw new ClassNotFoundException(name);
        }
        return found;
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
