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

    /// The class or array of this binary name, if a program can see it; null if not.
    public static Class<?> visibleOrNull(String name) {
        Class<?> found = findOrNull(name);
        return found == null || isOfTarget(found) ? null : found;
    }

    /// True for the name of a class that the program brought along.
    public static boolean isOfApplication(String name) {
        Class<?> found = findOrNull(name);
        return found != null && ((Mirror_) (Object) found).application;
    }

    /// `ClassLoader.loadClass`, which finds no arrays; null if there is no such class.
    public static Class<?> loadOrNull(String name) {
        Class<?> found = visibleOrNull(name);
        return found == null || found.isArray() ? null : found;
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
