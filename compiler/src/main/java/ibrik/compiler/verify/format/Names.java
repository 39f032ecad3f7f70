package ibrik.compiler.verify.format;

/// Which names and descriptors are legal (JVMS §4.2, "Names", and §4.3, "Descriptors").
final class Names {
    static final String CONSTRUCTOR = "<init>";
    static final String INITIALISER = "<clinit>";

    /// From this version on, names are almost free; before, they are identifiers of the language.
    private static final int FREE_NAMES_SINCE = 49;
    private static final int PLAIN_INITIALISER_SINCE = 51;
    private static final int MOST_DIMENSIONS = 255;

    private final int version;

    Names(int version) {
        this.version = version;
    }

    /// The name of a class with slashes, or the descriptor of an array.
    void checkClass(String name) {
        boolean legal = name.startsWith("[") ? endOfField(name, 0) == name.length() : isClassName(name);
        if (!legal) {
            throw Refused.format("Illegal class name \"" + name + "\"");
        }
    }

    private boolean isClassName(String name) {
        return version < FREE_NAMES_SINCE ? isIdentifiers(name, true) : isUnqualified(name, true, false);
    }

    void checkField(String name) {
        if (!(version < FREE_NAMES_SINCE ? isIdentifiers(name, false) : isUnqualified(name, false, false))) {
            throw Refused.format("Illegal field name \"" + name + "\"");
        }
    }

    void checkMethod(String name) {
        boolean special = name.equals(CONSTRUCTOR) || name.equals(INITIALISER);
        boolean legal = version < FREE_NAMES_SINCE ? isIdentifiers(name, false) : isUnqualified(name, false, true);
        if (!special && !legal) {
            throw Refused.format("Illegal method name \"" + name + "\"");
        }
    }

    private static boolean isUnqualified(String name, boolean ofClass, boolean ofMethod) {
        for (int i = 0; i < name.length(); i++) {
            char each = name.charAt(i);
            boolean empty = i == 0 || i + 1 == name.length() || name.charAt(i + 1) == '/';
            boolean legal = switch (each) {
                case '.', ';', '[' -> false;
                case '/' -> ofClass && !empty;
                case '<', '>' -> !ofMethod;
                default -> true;
            };
            if (!legal) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    private static boolean isIdentifiers(String name, boolean withSlashes) {
        boolean atStart = true;
        for (int i = 0; i < name.length(); i++) {
            char each = name.charAt(i);
            boolean slash = each == '/' && withSlashes && !atStart;
            boolean legal = atStart ? Character.isJavaIdentifierStart(each) : Character.isJavaIdentifierPart(each);
            if (!slash && !legal) {
                return false;
            }
            atStart = slash;
        }
        return !atStart;
    }

    void checkFieldDescriptor(String name, String descriptor) {
        if (endOfField(descriptor, 0) != descriptor.length()) {
            throw illegal("Field", name, descriptor);
        }
    }

    /// Also answers how many variables the arguments take, without the receiver.
    int checkMethodDescriptor(String name, String descriptor) {
        boolean initialiser = name.equals(INITIALISER) && version >= PLAIN_INITIALISER_SINCE;
        if (!descriptor.startsWith("(") || initialiser && !descriptor.equals("()V")) {
            throw illegal("Method", name, descriptor);
        }
        int slots = 0;
        int at = 1;
        while (at < descriptor.length() && descriptor.charAt(at) != ')') {
            slots += descriptor.charAt(at) == 'J' || descriptor.charAt(at) == 'D' ? 2 : 1;
            at = endOfField(descriptor, at);
            if (at < 0) {
                throw illegal("Method", name, descriptor);
            }
        }
        String result = at < descriptor.length() ? descriptor.substring(at + 1) : "";
        boolean returns = !name.startsWith("<") && endOfField(result, 0) == result.length();
        if (!result.equals("V") && (result.isEmpty() || !returns)) {
            throw illegal("Method", name, descriptor);
        }
        return slots;
    }

    static Refused illegal(String what, String name, String descriptor) {
        return Refused.format(what + " \"" + name + "\" has illegal signature \"" + descriptor + "\"");
    }

    /// Where the field descriptor that starts at `at` ends, or -1.
    private int endOfField(String descriptor, int at) {
        int element = at;
        while (element < descriptor.length() && descriptor.charAt(element) == '[') {
            element++;
        }
        if (element - at > MOST_DIMENSIONS) {
            throw Refused.format("Array type descriptor has more than 255 dimensions");
        }
        if (element >= descriptor.length()) {
            return -1;
        }
        if (descriptor.charAt(element) != 'L') {
            return "BCDFIJSZ".indexOf(descriptor.charAt(element)) < 0 ? -1 : element + 1;
        }
        int end = descriptor.indexOf(';', element);
        return end >= 0 && isClassName(descriptor.substring(element + 1, end)) ? end + 1 : -1;
    }
}
