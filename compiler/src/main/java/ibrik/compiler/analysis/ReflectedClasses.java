package ibrik.compiler.analysis;

import ibrik.compiler.analysis.world.Snapshot;
import ibrik.compiler.classes.ArrayType;
import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.Field;
import ibrik.compiler.classes.JavaType;
import ibrik.compiler.classes.Method;
import ibrik.compiler.classes.ReferenceType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Which classes reflection knows the members of, and which of these it can call; see docs/compiler/06-reflection.md.
///
/// A part of `ibrik.runtime.library.reflect.Members` is filled once the program can read it. Its classes are those of
/// the application, all their supertypes, and classes of the JDK that the application names.
final class ReflectedClasses {
    private static final String MEMBERS = "ibrik.runtime.library.reflect.Members";
    private static final String MAKER = "maker";
    private static final String ADAPTER = "adapter";
    private static final String DEFAULTS = "defaults";
    private static final String SERIAL = "serial";
    private static final String LAMBDAS = "lambdas";
    private static final String LAMBDA = "$$Lambda$";
    private static final String CONSTRUCTORS = "constructors";
    /// The parts that depend on which members can be called.
    private static final List<String> CALLABLE = List.of("methods", "fields", CONSTRUCTORS, "specials", "components");
    /// What reflection reads of every class: annotations are inherited, and types of members have type parameters.
    private static final Set<String> OF_ALL = Set.of("annotations", "signature");

    private final Reachability world;
    private final Snapshot snapshot;
    private final Set<String> parts = new LinkedHashSet<>();
    private final Set<ClassType> classes = new LinkedHashSet<>();
    private final Set<ClassType> others = new LinkedHashSet<>();
    private final Set<ClassType> made = new LinkedHashSet<>();
    private final Set<ClassType> adapted = new LinkedHashSet<>();
    private final Set<ClassType> constructed = new LinkedHashSet<>();
    private final Set<ClassType> serialisable = new LinkedHashSet<>();
    private final Set<ClassType> capturing = new LinkedHashSet<>();
    private final Set<ClassType> proxied = new LinkedHashSet<>();
    /// Names of members that can be called although no text of the program has them.
    private final Map<ClassType, Set<String>> asked = new HashMap<>();

    ReflectedClasses(Reachability world, Snapshot snapshot) {
        this.world = world;
        this.snapshot = snapshot;
    }

    /// Code that reads this field is in the image.
    void onLoad(Field field) {
        if (field.owner().name().equals(MEMBERS) && parts.add(field.name())) {
            List.copyOf(filledIn(field.name())).forEach(type -> fill(type, field.name()));
            if (OF_ALL.contains(field.name())) {
                List.copyOf(others).forEach(type -> fill(type, field.name()));
            }
        }
    }

    private Set<ClassType> filledIn(String part) {
        return switch (part) {
            case MAKER -> made;
            case ADAPTER -> adapted;
            case SERIAL -> serialisable;
            case LAMBDAS -> capturing;
            default -> classes;
        };
    }

    /// The type is in the image.
    void onType(JavaType type) {
        if (type instanceof ClassType reached && !reached.name().contains(LAMBDA)) {
            if (reached.isOfApplication()) {
                add(reached);
                addCapturing(reached);
            } else if (!classes.contains(reached) && others.add(reached)) {
                parts.stream().filter(OF_ALL::contains).toList().forEach(part -> fill(reached, part));
            }
        }
    }

    /// The program makes objects of the class, which may come into a stream, with those of its superclasses.
    void onInstance(ReferenceType type) {
        if (type instanceof ClassType made) {
            addSerialisable(made);
            if (made.name().contains(LAMBDA)) {
                String host = made.name().substring(0, made.name().indexOf(LAMBDA));
                world.world().find(host).ifPresent(this::addCapturing);
            }
        }
    }

    /// Lambdas of the class can come from a stream.
    void addCapturing(ClassType type) {
        boolean makesLambdas =
                type.methods().stream().anyMatch(each -> each.name().equals("$deserializeLambda$"));
        if (makesLambdas && capturing.add(type) && parts.contains(LAMBDAS)) {
            fill(type, LAMBDAS);
        }
    }

    /// Objects of the class can be in streams, if it is serialisable.
    void addSerialisable(ClassType type) {
        if (!type.isInterface()
                && type.isSubtypeOf(world.world().named("java.io.Serializable"))
                && serialisable.add(type)) {
            addSerialisable(type.superclassOrNull());
            if (parts.contains(SERIAL)) {
                fill(type, SERIAL);
            }
        }
    }

    /// The method has this type as a constant.
    void onConstant(JavaType type, Method user) {
        JavaType named = type instanceof ArrayType array ? array.baseElement() : type;
        if (named instanceof ClassType mentioned && user.owner().isOfApplication()) {
            add(mentioned);
            addSerialisable(mentioned);
        }
    }

    /// The program looks the class up by its name.
    void onName(ClassType type) {
        add(type);
    }

    /// Objects of the class can be made by its name; nothing else is known of it for that reason.
    void onMade(ClassType type) {
        if (made.add(type)) {
            world.reachInitialiser(type, null);
            if (parts.contains(MAKER)) {
                fill(type, MAKER);
            }
        }
    }

    /// Likewise, also with one argument.
    void onAdapted(ClassType type) {
        onMade(type);
        if (adapted.add(type) && parts.contains(ADAPTER)) {
            fill(type, ADAPTER);
        }
    }

    /// Code of the JDK calls constructors of the class by reflection, or the program looks one up for a handle.
    void onConstructed(ClassType type) {
        if (constructed.add(type)) {
            boolean isListed = classes.contains(type) && !type.isOfApplication() && parts.contains(CONSTRUCTORS);
            add(type);
            if (isListed) {
                fill(type, CONSTRUCTORS);
            }
            world.reachInitialiser(type, null);
        }
    }

    /// Members of these names can be called.
    void onMembers(ClassType type, Set<String> names) {
        boolean isNew = asked.computeIfAbsent(type, _ -> new HashSet<>()).addAll(names);
        if (isNew && classes.contains(type) && !type.isOfApplication()) {
            CALLABLE.stream().filter(parts::contains).forEach(part -> fill(type, part));
        }
    }

    /// Proxies have this interface: the bodies of its default methods can be called on them.
    void onProxied(ClassType type) {
        if (proxied.add(type)) {
            boolean isKnown = classes.contains(type);
            add(type);
            if (isKnown && parts.contains(DEFAULTS)) {
                fill(type, DEFAULTS);
            }
            type.interfaces().forEach(this::onProxied);
        }
    }

    private void add(ClassType type) {
        if (classes.add(type)) {
            if (type.superclassOrNull() != null) {
                add(type.superclassOrNull());
            }
            type.interfaces().forEach(this::add);
            world.reachType(type);
            boolean isKnown = others.remove(type);
            List.copyOf(parts).forEach(part -> {
                if (filledIn(part) == classes && (!isKnown || !OF_ALL.contains(part))) {
                    fill(type, part);
                }
            });
        }
    }

    private void fill(ClassType type, String part) {
        if (part.equals(DEFAULTS) && !proxied.contains(type)) {
            return;
        }
        snapshot.fillMembers(type, part, callable(type));
        world.reachObject(snapshot.mirrorOf(type));
    }

    /// Of the application everything can be called. Of the JDK, what has its name in the application: its classes are
    /// big, and few of their methods are meant.
    private Predicate<String> callable(ClassType type) {
        if (type.isOfApplication()) {
            return name -> true;
        }
        Set<String> texts = world.world().path().applicationTexts();
        boolean isMade = isSimple(type) || constructed.contains(type);
        Set<String> named = asked.getOrDefault(type, Set.of());
        return name -> texts.contains(name) || named.contains(name) || name.equals("<init>") && isMade;
    }

    /// Public classes whose constructors a program may call by reflection, not the virtual machine's own.
    private static boolean isSimple(ClassType type) {
        return type.model().flags().has(java.lang.reflect.AccessFlag.PUBLIC)
                && type.name().startsWith("java.util.");
    }
}
