package ibrik.compiler.launch;

import java.lang.classfile.ClassModel;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// The classes that a search upwards may enter: those that do not stand above themselves.
final class LoadableClasses {
    private final Function<String, Optional<ClassModel>> classes;
    /// Names above which no class stands above itself, so that deep hierarchies are walked once.
    private final Set<String> straight = new HashSet<>();

    /// @param classes the class of a name with slashes, if there is one
    LoadableClasses(Function<String, Optional<ClassModel>> classes) {
        this.classes = classes;
    }

    Optional<ClassModel> find(String name) {
        return classes.apply(name)
                .filter(_ -> isStraight(name, new HashSet<>()) || !leadsTo(name, name, new HashSet<>()));
    }

    /// @param below the names on the way here
    private boolean isStraight(String name, Set<String> below) {
        if (straight.contains(name)) {
            return true;
        }
        if (!below.add(name)) {
            return false;
        }
        boolean result = above(name).allMatch(each -> isStraight(each, below));
        below.remove(name);
        if (result) {
            straight.add(name);
        }
        return result;
    }

    private boolean leadsTo(String wanted, String name, Set<String> seen) {
        List<String> above = above(name).toList();
        return above.contains(wanted) || above.stream().filter(seen::add).anyMatch(each -> leadsTo(wanted, each, seen));
    }

    private Stream<String> above(String name) {
        return classes.apply(name).stream()
                .flatMap(type -> Stream.concat(type.superclass().stream(), type.interfaces().stream()))
                .map(entry -> entry.asInternalName());
    }
}
