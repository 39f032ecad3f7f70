package ibrik.compiler.synthetic.access;

import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.JavaType;
import ibrik.compiler.classes.Method;
import ibrik.compiler.classes.ReferenceType;
import java.lang.classfile.Attributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The methods that a class of proxies has, as `java.lang.reflect.Proxy` defines them: three of `Object`, and those of
/// the interfaces, each name and descriptor once.
public final class ProxyMethods {
    /// A method of the class.
    ///
    /// @param method     of the first interface that has it
    /// @param shown      whose `Method` object the handler gets: of that interface, with the narrowest result
    /// @param exceptions the checked exceptions that all interfaces which have the method allow
    public record Proxied(Method method, Method shown, List<ClassType> exceptions) {
        public Proxied {
            exceptions = List.copyOf(exceptions);
        }

        /// Names of the exceptions that go on as they are; none if all do.
        List<String> caught() {
            var caught = new ArrayList<ClassType>();
            var world = method.world();
            var throwable = world.named("java.lang.Throwable");
            caught.add(world.named("java.lang.Error"));
            caught.add(world.named("java.lang.RuntimeException"));
            for (ClassType each : exceptions) {
                if (throwable.isSubtypeOf(each)) {
                    return List.of();
                }
                if (caught.stream().noneMatch(each::isSubtypeOf)) {
                    caught.removeIf(known -> known.isSubtypeOf(each));
                    caught.add(each);
                }
            }
            return caught.stream().map(JavaType::name).toList();
        }
    }

    private final Map<String, Proxied> methods = new LinkedHashMap<>();

    private ProxyMethods() {}

    /// Empty if no class can have all of them, because their results do not go together.
    public static Optional<List<Proxied>> of(ClassType object, List<ClassType> interfaces) {
        var found = new ProxyMethods();
        object.declaredMethod("hashCode", "()I").ifPresent(each -> found.add(each, each));
        object.declaredMethod("equals", "(Ljava/lang/Object;)Z").ifPresent(each -> found.add(each, each));
        object.declaredMethod("toString", "()Ljava/lang/String;").ifPresent(each -> found.add(each, each));
        interfaces.forEach(found::addAll);
        return found.fits() ? Optional.of(List.copyOf(found.methods.values())) : Optional.empty();
    }

    private void addAll(ClassType type) {
        var methods = publicMethods(type);
        for (Method each : methods) {
            add(each, narrowest(each, methods));
        }
    }

    /// As `Class.getMethod` chooses among methods that differ by their results.
    private static Method narrowest(Method method, List<Method> methods) {
        Method found = method;
        for (Method each : methods) {
            boolean isNarrower = each.name().equals(found.name())
                    && parameters(each).equals(parameters(found))
                    && each.signature().result() instanceof ReferenceType result
                    && found.signature().result() instanceof ReferenceType wider
                    && result != wider
                    && result.isSubtypeOf(wider);
            found = isNarrower ? each : found;
        }
        return found;
    }

    private static String parameters(Method method) {
        return method.descriptor().substring(0, method.descriptor().indexOf(')'));
    }

    private void add(Method method, Method shown) {
        methods.merge(
                method.name() + method.descriptor(),
                new Proxied(method, shown, exceptions(method)),
                ProxyMethods::both);
    }

    private static Proxied both(Proxied first, Proxied second) {
        var legal = new LinkedHashSet<ClassType>();
        addCovered(first.exceptions(), second.exceptions(), legal);
        addCovered(second.exceptions(), first.exceptions(), legal);
        return new Proxied(first.method(), first.shown(), List.copyOf(legal));
    }

    private static void addCovered(List<ClassType> some, List<ClassType> others, LinkedHashSet<ClassType> legal) {
        some.stream()
                .filter(each -> others.stream().anyMatch(each::isSubtypeOf))
                .forEach(legal::add);
    }

    private static List<ClassType> exceptions(Method method) {
        var found = new ArrayList<ClassType>();
        method.model()
                .findAttribute(Attributes.exceptions())
                .ifPresent(attribute -> attribute
                        .exceptions()
                        .forEach(each -> method.world()
                                .find(each.asInternalName().replace('/', '.'))
                                .ifPresent(found::add)));
        return found;
    }

    /// Those of `Class.getMethods` that are not static: what an interface overrides is not among them.
    private static List<Method> publicMethods(ClassType type) {
        var owners = new LinkedHashSet<ClassType>();
        owners.add(type);
        owners.addAll(type.allInterfaces());
        var found = new ArrayList<Method>();
        for (ClassType owner : owners) {
            owner.methods().stream()
                    .filter(method -> method.isPublic()
                            && !method.isStatic()
                            && !method.name().startsWith("<"))
                    .forEach(found::add);
        }
        found.removeIf(one -> found.stream()
                .anyMatch(other -> other != one
                        && other.name().equals(one.name())
                        && other.descriptor().equals(one.descriptor())
                        && other.owner().isSubtypeOf(one.owner())));
        return found;
    }

    /// Whether, of all methods of one name and parameters, one has a result that does for all.
    private boolean fits() {
        Map<String, List<JavaType>> results = new LinkedHashMap<>();
        methods.values().forEach(each -> {
            String descriptor = each.method().descriptor();
            results.computeIfAbsent(
                            each.method().name() + descriptor.substring(0, descriptor.indexOf(')')),
                            _ -> new ArrayList<>())
                    .add(each.method().signature().result());
        });
        return results.values().stream().allMatch(ProxyMethods::oneDoes);
    }

    private static boolean oneDoes(List<JavaType> results) {
        return results.size() == 1
                || results.stream()
                        .anyMatch(one -> one instanceof ReferenceType narrow
                                && results.stream()
                                        .allMatch(other ->
                                                other instanceof ReferenceType wide && narrow.isSubtypeOf(wide)));
    }
}
