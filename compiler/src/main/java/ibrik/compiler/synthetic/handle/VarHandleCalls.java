package ibrik.compiler.synthetic.handle;

import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.ClassWorld;
import ibrik.compiler.classes.Field;
import ibrik.compiler.classes.JavaType;
import ibrik.compiler.classes.Method;
import ibrik.compiler.classes.Signature;
import ibrik.compiler.interpret.object.VarHandleTarget;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Static methods that do what calls of constant `VarHandle`s do: one class per variable, access mode and descriptor,
/// written as bytecode over `Unsafe`, so that inlining leaves the one instruction that counts.
public final class VarHandleCalls {
    private final ClassWorld world;
    private final Map<String, Optional<Method>> known = new HashMap<>();

    public VarHandleCalls(ClassWorld world) {
        this.world = world;
    }

    /// @param mode name of the signature-polymorphic method
    /// @param descriptor of the call, without the handle
    /// @return a static method with the handle as first parameter; empty for an access that is not supported
    public synchronized Optional<Method> method(VarHandleTarget target, String mode, String descriptor) {
        var signature = world.signatureOf(descriptor);
        String text = describe(target) + "$" + mode + "$"
                + Integer.toHexString(describe(signature).hashCode());
        return known.computeIfAbsent(text + describe(signature), unused -> define(target, mode, signature, text));
    }

    private Optional<Method> define(VarHandleTarget target, String mode, Signature signature, String name) {
        return VarHandleCode.of(target, mode, signature, name)
                .map(file -> world.define(file, host(target)))
                .map(type -> type.methods().iterator().next());
    }

    private ClassType host(VarHandleTarget target) {
        return target instanceof VarHandleTarget.OfField(Field field) ? field.owner() : world.object();
    }

    private static String describe(VarHandleTarget target) {
        return switch (target) {
            case VarHandleTarget.OfField(Field field) -> field.owner().name() + "$$Access$" + field.name();
            case VarHandleTarget.OfArray(var array) -> "ibrik.generated.Elements$" + plain(array.element());
            case VarHandleTarget.OfBytes(var view, boolean bigEndian) ->
                "ibrik.generated.Bytes$" + plain(view.element()) + (bigEndian ? "$Big" : "$Little");
        };
    }

    private static String plain(JavaType type) {
        return type.name().replace('.', '$').replace('[', '$').replace(';', '$');
    }

    private static String describe(Signature signature) {
        var text = new StringBuilder();
        signature.parameters().forEach(type -> text.append(type.descriptor()));
        return text.append(signature.result().descriptor()).toString();
    }
}
