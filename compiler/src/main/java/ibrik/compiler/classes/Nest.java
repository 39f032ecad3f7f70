package ibrik.compiler.classes;

import java.lang.classfile.Attributes;
import java.util.Optional;

/// The nest of a class (JVMS §5.4.4): classes that use each other's private members. The class and its host must both
/// say so; else the class is alone.
///
/// @param host  the class that the nest is named after
/// @param error why the class is not in the nest that it names, in HotSpot's words
record Nest(ClassType host, Optional<String> error) {
    private static final int NESTS_SINCE = 55;

    static Nest of(ClassType type) {
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

    private static String problem(ClassType type, ClassType host) {
        if (!Hierarchy.packageOf(host).equals(Hierarchy.packageOf(type))) {
            return "types are in different packages";
        }
        boolean listed = host.model().majorVersion() >= NESTS_SINCE
                && host.model().findAttribute(Attributes.nestMembers()).stream()
                        .flatMap(members -> members.nestMembers().stream())
                        .anyMatch(member -> member.asInternalName().equals(type.internalName()));
        return listed ? "" : "current type is not listed as a nest member";
    }
}
