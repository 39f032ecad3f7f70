package ibrik.compiler.classes;

import java.lang.classfile.Attributes;
import java.lang.classfile.constantpool.ClassEntry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The nest of a class (JVMS §5.4.4): classes that use each other's private members. The class and its host must both
/// say so; else the class is alone.
///
/// @param host  the class that the nest is named after
/// @param error why the class is not in the nest that it names, in HotSpot's words
public record Nest(ClassType host, Optional<String> error) {
    private static final int NESTS_SINCE = 55;

    public static Nest of(ClassType type) {
        var attribute = type.model().findAttribute(Attributes.nestHost());
        if (attribute.isEmpty() || type.model().majorVersion() < NESTS_SINCE) {
            return new Nest(type, Optional.empty());
        }
        String name = attribute.get().nestHost().asInternalName().replace('/', '.');
        ClassType host;
        try {
            host = type.world().named(name);
        } catch (UnusableClass unusable) {
            return new Nest(
                    type,
                    Optional.of("Nest host resolution of " + type.name() + " with host " + name + " failed: java.lang."
                            + unusable.refusal()));
        }
        String problem = problem(type, host);
        return problem.isEmpty()
                ? new Nest(host, Optional.empty())
                : new Nest(
                        type,
                        Optional.of("Type " + type.name() + " (loader: 'app') is not a nest member of type "
                                + host.name() + " (loader: 'app'): " + problem));
    }

    /// The host, then the other classes, in its order; without those that it names, but that are not in the nest.
    public List<ClassType> classes() {
        var members = named(host)
                .flatMap(name -> host.world().find(name.replace('/', '.')).stream())
                .filter(type -> type != host && of(type).host() == host);
        return Stream.concat(Stream.of(host), members).toList();
    }

    /// Those that the class says are members of the nest that it is the host of.
    private static Stream<String> named(ClassType host) {
        return host.model().findAttribute(Attributes.nestMembers()).stream()
                .filter(_ -> host.model().majorVersion() >= NESTS_SINCE)
                .flatMap(members -> members.nestMembers().stream())
                .map(ClassEntry::asInternalName);
    }

    private static String problem(ClassType type, ClassType host) {
        if (!Hierarchy.packageOf(host).equals(Hierarchy.packageOf(type))) {
            return "types are in different packages";
        }
        return named(host).anyMatch(type.internalName()::equals) ? "" : "current type is not listed as a nest member";
    }
}
