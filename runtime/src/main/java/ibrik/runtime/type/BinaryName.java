package ibrik.runtime.type;

/// The form of names that `Class.forName` takes: The Java Language Specification, Java SE 25, section 13.1, and
/// descriptors of arrays with dots.
public final class BinaryName {
    private static final String PRIMITIVES = "ZBCSIJFD";
    private static final int MOST_DIMENSIONS = 255;

    private BinaryName() {}

    public static boolean isArray(String name) {
        return !name.isEmpty() && name.charAt(0) == '[';
    }

    public static boolean isWellFormed(String name) {
        if (!isArray(name)) {
            return name.isEmpty() || isClass(name, 0, name.length());
        }
        int element = dimensions(name);
        int last = name.length() - 1;
        if (element > MOST_DIMENSIONS || element > last) {
            return false;
        }
        return name.charAt(element) == 'L'
                ? name.charAt(last) == ';' && isClass(name, element + 1, last)
                : element == last && PRIMITIVES.indexOf(name.charAt(last)) >= 0;
    }

    /// The class that a well-formed name of an array has at its end, null if that is a primitive type.
    public static String elementClassOrNull(String name) {
        int element = dimensions(name);
        return name.charAt(element) == 'L' ? name.substring(element + 1, name.length() - 1) : null;
    }

    private static int dimensions(String name) {
        int count = 0;
        while (count < name.length() && name.charAt(count) == '[') {
            count++;
        }
        return count;
    }

    /// HotSpot takes any characters between the dots but those that mean something in descriptors.
    private static boolean isClass(String name, int start, int end) {
        boolean behindDot = true;
        for (int index = start; index < end; index++) {
            char each = name.charAt(index);
            if (each == '/' || each == ';' || each == '[' || each == '.' && behindDot) {
                return false;
            }
            behindDot = each == '.';
        }
        return start < end;
    }
}
