package ibrik.compiler.reflection;

import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.ClassWorld;
import ibrik.compiler.classes.JavaType;
import ibrik.compiler.classes.Method;
import ibrik.compiler.interpret.Initialiser;
import ibrik.compiler.interpret.object.ArrayObject;
import ibrik.compiler.interpret.object.HeapObject;
import ibrik.compiler.interpret.object.InstanceObject;
import ibrik.compiler.problem.CompilerBug;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes objects of the snapshot through the runtime's `MemberFactory`, which the interpreter runs.
final class BuildTimeObjects {
    private static final String FACTORY = "ibrik.runtime.library.reflect.MemberFactory";

    private final ClassWorld world;
    private final Initialiser initialiser;
    private final ClassType factory;

    BuildTimeObjects(ClassWorld world, Initialiser initialiser) {
        this.world = world;
        this.initialiser = initialiser;
        this.factory = world.named(FACTORY);
    }

    ClassWorld world() {
        return world;
    }

    /// Calls the method of the factory that takes these arguments.
    HeapObject call(String name, Object... arguments) {
        var method = factory.methods().stream()
                .filter(each -> each.name().equals(name) && takes(each, arguments))
                .findFirst()
                .orElseThrow(() -> new CompilerBug(FACTORY + " has no method " + name + " for these arguments"));
        return switch (initialiser.invoke(method, arguments)) {
            case Initialiser.Outcome.Returned(long unused, HeapObject reference) -> reference;
            case Initialiser.Outcome.Thrown(HeapObject exception) ->
                throw new CompilerBug(FACTORY + "." + name + " threw " + exception.type());
            case Initialiser.Outcome.Unavailable(String reason, List<String> path) ->
                throw new CompilerBug(FACTORY + "." + name + " does not run at build time: " + reason + " in " + path);
        };
    }

    private static boolean takes(Method method, Object[] arguments) {
        var parameters = method.signature().parameters();
        if (parameters.size() != arguments.length) {
            return false;
        }
        return !(arguments[0] instanceof HeapObject first)
                || parameters.getFirst() instanceof ibrik.compiler.classes.ReferenceType wanted
                        && first.type().isSubtypeOf(wanted);
    }

    /// What throws the error at run time.
    HeapObject unreadable(Unreadable reason) {
        return call("unreadable", text(reason.error()), text(reason.getMessage()));
    }

    InstanceObject blank(ClassType type) {
        return initialiser.newObject(type);
    }

    HeapObject mirror(JavaType type) {
        return initialiser.mirrorOf(type);
    }

    HeapObject text(String text) {
        return text == null ? null : initialiser.intern(text);
    }

    HeapObject mirrors(List<? extends JavaType> types) {
        return array(
                world.named("java.lang.Class"), types.stream().map(this::mirror).toList());
    }

    HeapObject texts(List<String> texts) {
        return array(
                world.named("java.lang.String"), texts.stream().map(this::text).toList());
    }

    /// Of what is empty the text is null.
    HeapObject optionalTexts(List<Optional<String>> texts) {
        var found = new ArrayList<HeapObject>();
        texts.forEach(each -> found.add(each.map(this::text).orElse(null)));
        return array(world.named("java.lang.String"), found);
    }

    ArrayObject array(JavaType element, List<? extends HeapObject> elements) {
        var array = initialiser.newArray(element, elements.size());
        for (int i = 0; i < elements.size(); i++) {
            initialiser.setElement(array, i, elements.get(i));
        }
        return array;
    }

    ArrayObject numbers(JavaType element, List<Long> bits) {
        var array = initialiser.newArray(element, bits.size());
        for (int i = 0; i < bits.size(); i++) {
            initialiser.setElement(array, i, bits.get(i));
        }
        return array;
    }

    void set(InstanceObject object, String field, HeapObject value) {
        var found = object.type().declaredField(field).orElseThrow();
        initialiser.setReference(object, found, value);
    }

    /// As `Class.getModifiers`.
    int modifiers(ClassType type) {
        var field = world.named("java.lang.Class").declaredField("modifiers").orElseThrow();
        return (int) initialiser.mirrorOf(type).bits(field);
    }

    HeapObject get(InstanceObject object, String field) {
        return object.reference(object.type().declaredField(field).orElseThrow());
    }
}
