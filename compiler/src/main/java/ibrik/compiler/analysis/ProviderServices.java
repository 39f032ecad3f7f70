package ibrik.compiler.analysis;

import ibrik.compiler.analysis.world.Snapshot;
import ibrik.compiler.classes.BinaryName;
import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.Hierarchy;
import ibrik.compiler.classes.JavaType;
import ibrik.compiler.classes.Method;
import ibrik.compiler.interpret.object.ArrayObject;
import ibrik.compiler.interpret.object.HeapObject;
import ibrik.compiler.interpret.object.InstanceObject;
import ibrik.compiler.ir.Invocation;
import ibrik.compiler.ir.Leaf;
import ibrik.compiler.ir.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Which classes the providers of `java.security` can be asked for; see docs/compiler/06-reflection.md, "Providers of
/// security".
///
/// The services of the JDK's providers are objects of the snapshot: engine, algorithm, other names of it, class. One
/// counts once code that asks for its engine is in the image, with its algorithm if that is a constant. Of services
/// that the application registers, each class counts that a string or a class constant of the image names.
final class ProviderServices {
    private static final String SERVICE = "java.security.Provider$Service";
    /// Whose initialiser makes the JDK's providers.
    private static final String INSTALLED = "ibrik.runtime.library.security.InstalledProviders";
    /// Calls whose first argument is the name of an engine.
    private static final Set<String> BY_NAME = Set.of("sun.security.jca.GetInstance", "javax.crypto.JceSecurity");

    private final Reachability world;
    private final Snapshot snapshot;
    private final Map<String, Boolean> engines = new HashMap<>();
    /// The algorithms that are asked for, by engine.
    private final Map<String, Set<String>> asked = new HashMap<>();
    /// Engines that are asked for algorithms which are no constants.
    private final Set<String> whole = new HashSet<>();
    private final Map<String, List<ProviderService>> services = new HashMap<>();
    private final Map<HeapObject, Boolean> seen = new IdentityHashMap<>();
    /// Class constants of the application seen before there were services.
    private final Set<ClassType> constants = new LinkedHashSet<>();
    private boolean making;
    private boolean everything;

    ProviderServices(Reachability world, Snapshot snapshot) {
        this.world = world;
        this.snapshot = snapshot;
    }

    /// The method is in the image.
    void onMethod(Method method) {
        if (!making
                && method.name().equals("newInstance")
                && method.owner().name().equals(SERVICE)) {
            making = true;
            constants.forEach(world.reflected()::onAdapted);
        }
        if (method.name().equals("getDefaultSecureRandomService")) {
            ask("SecureRandom", null);
        }
        if (method.isInitialiser() && method.owner().name().equals(INSTALLED)) {
            // Made during the run, the providers are no objects that could be read here.
            ProviderService.installed().forEach(this::add);
        }
    }

    /// True if [#onText] wants to hear of strings, also of those that were there before.
    boolean isMaking() {
        return making;
    }

    /// The string is in the image: the application may register a service of this class.
    void onText(String text) {
        if (BinaryName.isOfClass(text)) {
            world.world().find(text).filter(ClassType::isOfApplication).ifPresent(world.reflected()::onAdapted);
        }
    }

    /// The method has this type as a constant, whose name the application may register.
    void onConstant(JavaType type) {
        if (type instanceof ClassType constant && constant.isOfApplication() && isBehindEngine(constant)) {
            if (making) {
                world.reflected().onAdapted(constant);
            } else {
                constants.add(constant);
            }
        }
    }

    private boolean isBehindEngine(ClassType type) {
        return Hierarchy.superclasses(type).stream()
                .map(ClassType::name)
                .anyMatch(name -> name.endsWith("Spi") && isEngine(name.substring(0, name.length() - "Spi".length())));
    }

    /// The program makes this call.
    void onCall(Invocation.Call call, Method user) {
        Method callee = call.method();
        String owner = callee.owner().name();
        if (callee.name().equals("getInstance") && isEngine(owner)) {
            ask(simpleName(owner), call.inputs().length == 0 ? null : call.input(0));
        } else if (BY_NAME.contains(owner) && !BY_NAME.contains(user.owner().name()) && call.inputs().length > 0) {
            boolean isByEngine = call.input(0) instanceof Leaf.StringConstant name
                    && user.owner().name().endsWith("." + name.value());
            if (!isByEngine && call.input(0) instanceof Leaf.StringConstant name) {
                ask(name.value(), null);
            }
        } else if (callee.name().equals("newInstance")
                && owner.equals(SERVICE)
                && user.owner().isOfApplication()
                && !everything) {
            everything = true;
            services.values().forEach(all -> all.forEach(this::make));
        }
    }

    /// An engine has a class of the same name with `Spi` behind it.
    private boolean isEngine(String owner) {
        return engines.computeIfAbsent(
                owner,
                name -> world.world()
                                .find(name)
                                .filter(type -> !type.isOfApplication())
                                .isPresent()
                        && world.world().find(name + "Spi").isPresent());
    }

    private static String simpleName(String owner) {
        return owner.substring(owner.lastIndexOf('.') + 1);
    }

    private void ask(String engine, Node algorithmOrNull) {
        if (algorithmOrNull instanceof Leaf.StringConstant constant) {
            String name = constant.value().toUpperCase(Locale.ROOT);
            if (asked.computeIfAbsent(engine, _ -> new HashSet<>()).add(name)) {
                services.getOrDefault(engine, List.of()).stream()
                        .filter(each -> each.isMeant(name))
                        .forEach(this::make);
            }
        } else if (whole.add(engine)) {
            services.getOrDefault(engine, List.of()).forEach(this::make);
        }
    }

    /// The object is in the image.
    void onObject(InstanceObject object) {
        if (!making || !object.type().isSubtypeOf(world.world().named(SERVICE)) || seen.put(object, true) != null) {
            return;
        }
        textOf(object, "className")
                .ifPresent(className -> add(ProviderService.of(
                        textOf(object, "type").orElse(""),
                        Stream.concat(textOf(object, "algorithm").stream(), aliases(object)),
                        className)));
    }

    private void add(ProviderService service) {
        String engine = service.engine();
        services.computeIfAbsent(engine, _ -> new ArrayList<>()).add(service);
        if (everything
                || whole.contains(engine)
                || asked.getOrDefault(engine, Set.of()).stream().anyMatch(service::isMeant)) {
            make(service);
        }
    }

    private Optional<String> textOf(InstanceObject service, String field) {
        return Optional.ofNullable(fieldOf(service, SERVICE, field)).flatMap(snapshot::textOf);
    }

    private HeapObject fieldOf(InstanceObject object, String owner, String field) {
        return object.reference(world.world().named(owner).declaredField(field).orElseThrow());
    }

    private Stream<String> aliases(InstanceObject service) {
        var list = fieldOf(service, SERVICE, "aliases");
        if (!(list instanceof InstanceObject holder) || !holder.type().name().equals("java.util.ArrayList")) {
            return Stream.empty();
        }
        var elements = (ArrayObject) fieldOf(holder, "java.util.ArrayList", "elementData");
        return elements.elements().stream()
                .filter(Objects::nonNull)
                .flatMap(element -> snapshot.textOf(element).stream());
    }

    private void make(ProviderService service) {
        find(service.className()).ifPresent(world.reflected()::onAdapted);
    }

    /// Some providers name nested classes as source code does.
    private Optional<ClassType> find(String name) {
        int end = name.lastIndexOf('.');
        return world.world()
                .find(name)
                .or(() -> end < 0
                        ? Optional.empty()
                        : world.world().find(name.substring(0, end) + "$" + name.substring(end + 1)));
    }
}
