package ibrik.compiler.launch;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Looks methods named `main` up as the launcher of the JDK does, by reflection: own methods hide all others; then the
/// superclass's, which hide those of interfaces; static methods of interfaces are not inherited.
final class MainMethods {
    static final String WITH_ARGUMENTS = "([Ljava/lang/String;)V";
    static final String WITHOUT_ARGUMENTS = "()V";

    private final Function<String, Optional<ClassModel>> classes;

    MainMethods(Function<String, Optional<ClassModel>> classes) {
        this.classes = classes;
    }

    /// A method and the class that declares it.
    record Found(ClassModel declarer, MethodModel method) {
        boolean isStatic() {
            return (method.flags().flagsMask() & ClassFile.ACC_STATIC) != 0;
        }

        String descriptor() {
            return method.methodType().stringValue();
        }

        private String resultType() {
            return descriptor().substring(descriptor().indexOf(')') + 1);
        }

        private boolean canStart() {
            return resultType().equals("V") && (method.flags().flagsMask() & ClassFile.ACC_PRIVATE) == 0;
        }
    }

    /// The method that starts the program: one that takes the arguments before one that takes none, whatever else they
    /// are.
    Optional<Found> find(ClassModel type) {
        var parameters = WITH_ARGUMENTS.substring(0, WITH_ARGUMENTS.length() - 1);
        return first(type, parameters, true)
                .or(() -> first(type, parameters, false))
                .filter(Found::canStart)
                .or(() -> first(type, "()", false).filter(Found::canStart));
    }

    private Optional<Found> first(ClassModel type, String parameters, boolean publicOnly) {
        return all(type, parameters, true, publicOnly).stream().findFirst();
    }

    private List<Found> all(ClassModel type, String parameters, boolean withStatic, boolean publicOnly) {
        List<Found> found = declared(type, parameters, withStatic, publicOnly);
        if (!found.isEmpty()) {
            return found;
        }
        type.superclass()
                .flatMap(entry -> classes.apply(entry.asInternalName()))
                .ifPresent(superclass -> found.addAll(all(superclass, parameters, withStatic, publicOnly)));
        for (var entry : type.interfaces()) {
            classes.apply(entry.asInternalName())
                    .map(each -> all(each, parameters, false, publicOnly))
                    .ifPresent(inherited -> inherited.forEach(each -> merge(found, each)));
        }
        return found;
    }

    private static List<Found> declared(ClassModel type, String parameters, boolean withStatic, boolean publicOnly) {
        List<Found> found = new ArrayList<>();
        for (MethodModel method : type.methods()) {
            var each = new Found(type, method);
            boolean visible = !publicOnly || (method.flags().flagsMask() & ClassFile.ACC_PUBLIC) != 0;
            if (method.methodName().equalsString("main")
                    && each.descriptor().startsWith(parameters)
                    && visible
                    && (withStatic || !each.isStatic())) {
                found.add(each);
            }
        }
        return found;
    }

    /// Adds a method of an interface unless one with the same result is there that overrides it; takes out those that
    /// it overrides.
    private void merge(List<Found> found, Found added) {
        for (Found each : List.copyOf(found)) {
            if (each.resultType().equals(added.resultType())) {
                if (!LaunchProtocol.isInterface(each.declarer()) || extendsOrIs(each.declarer(), added.declarer())) {
                    return;
                }
                if (extendsOrIs(added.declarer(), each.declarer())) {
                    found.remove(each);
                }
            }
        }
        found.add(added);
    }

    private boolean extendsOrIs(ClassModel type, ClassModel interfaceType) {
        return type.thisClass()
                        .asInternalName()
                        .equals(interfaceType.thisClass().asInternalName())
                || type.interfaces().stream()
                        .map(entry -> classes.apply(entry.asInternalName()))
                        .anyMatch(each -> each.isPresent() && extendsOrIs(each.get(), interfaceType));
    }
}
