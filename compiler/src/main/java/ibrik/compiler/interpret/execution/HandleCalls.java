package ibrik.compiler.interpret.execution;

import ibrik.compiler.classes.ClassWorld;
import ibrik.compiler.classes.Method;
import ibrik.compiler.classes.MethodDescriptor;
import ibrik.compiler.ir.Invocation;
import ibrik.compiler.ir.Node;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gives every call of a signature-polymorphic method (JVMS §2.9.3) a static native method with the descriptor of the
/// call, so that it is an ordinary call in the graph; [ibrik.compiler.interpret.handler.HandleNatives] does what it
/// stands for.
public final class HandleCalls {
    public static final String PACKAGE = "ibrik.generated.";

    private final ClassWorld world;
    private final Map<String, Method> known = new HashMap<>();

    HandleCalls(ClassWorld world) {
        this.world = world;
    }

    /// @param declared the signature-polymorphic method
    /// @param descriptor of the call, without the handle
    /// @param arguments the handle first
    Node call(Method declared, String descriptor, List<Node> arguments) {
        var method = known.computeIfAbsent(declared.symbol() + descriptor, unused -> define(declared, descriptor));
        return new Invocation.Call(method, Invocation.Dispatch.DIRECT, arguments.toArray(Node[]::new));
    }

    private Method define(Method declared, String descriptor) {
        var owner = ClassDesc.of(declared.owner().name());
        var type = MethodDescriptor.of(descriptor).insertParameterTypes(0, owner);
        String name = PACKAGE + owner.displayName() + known.size();
        int flags = ClassFile.ACC_STATIC | ClassFile.ACC_NATIVE | ClassFile.ACC_PUBLIC;
        byte[] file = ClassFile.of()
                .build(ClassDesc.of(name), each -> each.withMethod(declared.name(), type, flags, method -> {}));
        return world.define(file).methods().iterator().next();
    }
}
