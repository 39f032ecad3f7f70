package ibrik.runtime.missing;

import ibrik.runtime.type.BinaryName;
import ibrik.runtime.type.ClassTable;

/// Classes that a program looks up by their names, and what it is told where an image lacks one.
public final class NamedClasses {
    private NamedClasses() {}

    /// `Class.forName`: arrays by their binary names too.
    public static Class<?> find(String name) throws ClassNotFoundException {
        if (name == null) {
            throw new NullPointerException();
        }
        if (!BinaryName.isWellFormed(name)) {
            // HotSpot has turned the name into its inner form when it finds that out.
            throw new ClassNotFoundException(name.replace('.', '/'));
        }
        Class<?> found = ClassTable.visibleOrNull(name);
        if (found != null) {
            return found;
        }
        if (!BinaryName.isArray(name)) {
            throw notFound(name);
        }
        String element = BinaryName.elementClassOrNull(name);
        if (element != null && ClassTable.findOrNull(element) == null) {
            throw notFound(element);
        }
        throw new UnsupportedOperationException(
                MissingEntry.told("the array class " + name + " is not in the image", MissingEntry.type(name)));
    }

    /// Whether HotSpot would find a class that the image does not have.
    public static boolean isMissing(String name) {
        return ClassPathNames.has(name) && ClassTable.findOrNull(name) == null;
    }

    /// The error for a class that the image does not have: with what to do if HotSpot would find it.
    public static ClassNotFoundException notFound(String name) {
        return new ClassNotFoundException(
                ClassPathNames.has(name)
                        ? MissingEntry.told(name + " exists, but not in the image", MissingEntry.type(name))
                        : name);
    }
}
