package ibrik.tools.trace.agent;

import java.util.Optional;
import java.util.Set;

/// The methods of the JDK by which a program asks.
public final class EntryPoints {
    private static final String CLASS = "java/lang/Class";
    private static final String LOOKUP = "java/lang/invoke/MethodHandles$Lookup";

    /// Their classes.
    public static final Set<String> OWNERS = Set.of(
            CLASS,
            LOOKUP,
            "java/lang/ClassLoader",
            "java/lang/reflect/Proxy",
            "java/lang/reflect/Array",
            "java/util/ResourceBundle",
            "java/io/ObjectStreamClass",
            "java/lang/invoke/SerializedLambda",
            "sun/misc/Unsafe");

    private EntryPoints() {}

    /// What a call of this method asks for.
    static Optional<Question> question(String owner, String method) {
        return Optional.ofNullable(
                switch (owner) {
                    case CLASS -> ofClass(method);
                    case LOOKUP -> ofLookup(method);
                    case "java/lang/ClassLoader" -> method.startsWith("getResource") ? Question.RESOURCE : null;
                    case "java/lang/reflect/Proxy" ->
                        method.equals("newProxyInstance") || method.equals("getProxyClass") ? Question.PROXY : null;
                    case "java/lang/reflect/Array" -> method.equals("newInstance") ? Question.ARRAY : null;
                    case "java/util/ResourceBundle" -> method.equals("getBundleImpl") ? Question.BUNDLE : null;
                    case "java/io/ObjectStreamClass" -> method.equals("lookup") ? Question.SERIAL : null;
                    case "java/lang/invoke/SerializedLambda" -> method.equals("readResolve") ? Question.LAMBDA : null;
                    case "sun/misc/Unsafe" -> method.equals("allocateInstance") ? Question.ALLOCATION : null;
                    default -> null;
                });
    }

    private static Question ofClass(String method) {
        return switch (method) {
            case "forName" -> Question.CLASS;
            case "getMethod", "getDeclaredMethod" -> Question.METHOD;
            case "getField", "getDeclaredField" -> Question.FIELD;
            case "getConstructor", "getDeclaredConstructor", "newInstance" -> Question.CONSTRUCTOR;
            case "getMethods" -> Question.ALL_PUBLIC_METHODS;
            case "getDeclaredMethods" -> Question.ALL_DECLARED_METHODS;
            case "getFields" -> Question.ALL_PUBLIC_FIELDS;
            case "getDeclaredFields", "getRecordComponents" -> Question.ALL_DECLARED_FIELDS;
            case "getConstructors" -> Question.ALL_PUBLIC_CONSTRUCTORS;
            case "getDeclaredConstructors" -> Question.ALL_DECLARED_CONSTRUCTORS;
            case "getResource", "getResourceAsStream" -> Question.RESOURCE;
            default -> null;
        };
    }

    private static Question ofLookup(String method) {
        return switch (method) {
            case "findClass" -> Question.CLASS;
            case "findStatic", "findVirtual", "findSpecial" -> Question.METHOD;
            case "findConstructor" -> Question.CONSTRUCTOR;
            case "findGetter",
                    "findSetter",
                    "findStaticGetter",
                    "findStaticSetter",
                    "findVarHandle",
                    "findStaticVarHandle" -> Question.FIELD;
            default -> null;
        };
    }
}
