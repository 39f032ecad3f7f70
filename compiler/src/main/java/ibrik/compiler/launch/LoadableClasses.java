package ibrik.compiler.launch;

import java.lang.classfile.ClassModel;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The classes that a search upwards may enter: those that do not stand above themselves.
///
/// @param classes the class of a name with slashes, if there is one
record LoadableClasses(Function<String, Optional<ClassModel>> classes) {
    Optional<ClassModel> find(String name) {
        return classes.apply(name).filter(type -> !leadsTo(name, type, new HashSet<>()));
    }

    private boolean leadsTo(String name, ClassModel type, Set<String> seen) {
        var above = new HashSet<String>();
        type.superclass().ifPresent(entry -> above.add(entry.asInternalName()));
        type.interfaces().forEach(entry -> above.add(entry.asInternalName()));
        return above.contains(name)
                || above.stream()
                        .filter(seen::add)
                        .anyMatch(each -> classes.apply(each).stream().anyMatch(found -> leadsTo(name, found, seen)));
    }
}
