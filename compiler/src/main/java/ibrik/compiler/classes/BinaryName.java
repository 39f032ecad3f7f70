package ibrik.compiler.classes;

import java.util.Optional;
import java.util.regex.Pattern;

/// What `Class.forName` means by a name: a class, or an array by its descriptor with dots.
public final class BinaryName {
    private static final String CLASS = "\\p{javaJavaIdentifierStart}[\\p{javaJavaIdentifierPart}.]*";
    private static final Pattern NAME = Pattern.compile(CLASS);
    private static final Pattern ARRAY = Pattern.compile("(\\[{1,255})(?:([ZBCSIJFD])|L(" + CLASS + ");)");

    private BinaryName() {}

    /// The type of this name; empty if it names none that a program can see.
    public static Optional<ReferenceType> find(ClassWorld world, String text) {
        if (NAME.matcher(text).matches()) {
            return findClass(world, text).map(type -> type);
        }
        var array = ARRAY.matcher(text);
        if (!array.matches()) {
            return Optional.empty();
        }
        Optional<? extends JavaType> element = array.group(2) == null
                ? findClass(world, array.group(3))
                : Optional.of(PrimitiveType.of(array.group(2).charAt(0)));
        return element.map(type -> {
            JavaType each = type;
            for (int dimension = 0; dimension < array.group(1).length(); dimension++) {
                each = world.arrayOf(each);
            }
            return (ReferenceType) each;
        });
    }

    /// True if a class of this name could be: whatever else is looked up has a message of its own.
    public static boolean isOfClass(String text) {
        return NAME.matcher(text).matches();
    }

    /// The image's own runtime is none of the program's business.
    private static Optional<ClassType> findClass(ClassWorld world, String name) {
        return world.find(name).filter(type -> type.name().equals(name) && !type.isOfTarget());
    }
}
