package ibrik.compiler.classes;

import ibrik.compiler.verify.format.Refusal;
import java.lang.classfile.ClassFile;
import java.lang.classfile.Opcode;
import java.lang.invoke.MethodHandleInfo;
import java.util.Optional;

/// Links the instructions of a method with the classes and members that they name (JVMS §5.4.3): each is found, or
/// HotSpot's error is thrown. Code of the JDK, of the target and of the compiler may use everything.
public final class LinkRules {
    private static final String CONSTRUCTOR = "<init>";
    private static final int OWN_METHODS_SINCE = 53;

    private final Method method;
    private final ClassType user;
    private final ClassWorld world;
    /// Null if the code is trusted.
    private final AccessRules access;

    public LinkRules(Method method) {
        this.method = method;
        this.user = method.owner();
        this.world = user.world();
        this.access = user.isTrusted() ? null : new AccessRules(user);
    }

    /// True for code that nobody checks: that of the JDK, of the target, and what the compiler made up.
    public boolean isTrusted() {
        return access == null;
    }

    /// The type that a constant-pool class entry names.
    ///
    /// @throws UnusableClass if there is none, or it is not for this code
    public ReferenceType type(String internalName) {
        var type = world.typeOfEntry(internalName);
        if (access != null) {
            JavaType element = type;
            while (element instanceof ArrayType array) {
                element = array.element();
            }
            if (element instanceof ClassType named) {
                access.check(named);
            }
        }
        return type;
    }

    /// A class whose members the code names; those of arrays are Object's.
    private ClassType owner(String internalName) {
        return type(internalName) instanceof ClassType named ? named : world.object();
    }

    // ---- fields -----------------------------------------------------------------------------------------------

    /// Field resolution (JVMS §5.4.3.2).
    ///
    /// @param opcode of an access
    /// @throws UnusableClass  if the owner cannot be used
    /// @throws UnusableMember if the field cannot
    public Field field(Opcode opcode, String ownerName, String name, String descriptor) {
        var named = owner(ownerName);
        var field = world.resolveField(ownerName, name, descriptor)
                .orElseThrow(() -> new UnusableMember(
                        Refusal.Kind.NO_FIELD,
                        "Class " + named.name() + " does not have member field '"
                                + DescriptorText.ofField(name, descriptor) + "'"));
        if (access != null) {
            access.check(field, named);
        }
        boolean wantsStatic = opcode == Opcode.GETSTATIC || opcode == Opcode.PUTSTATIC;
        if (field.isStatic() != wantsStatic) {
            throw incompatible("Expected " + sort(wantsStatic) + " field " + named.name() + "." + name);
        }
        if (access != null && field.isFinal() && (opcode == Opcode.PUTFIELD || opcode == Opcode.PUTSTATIC)) {
            checkStore(field, named);
        }
        return field;
    }

    private static String sort(boolean isStatic) {
        return isStatic ? "static" : "non-static";
    }

    private void checkStore(Field field, ClassType named) {
        String update = "Update to " + sort(field.isStatic()) + " final field " + named.name() + "." + field.name()
                + " attempted from a different ";
        if (field.owner() != user) {
            throw new UnusableMember(
                    Refusal.Kind.ACCESS, update + "class (" + user.name() + ") than the field's declaring class");
        }
        String initialiser = field.isStatic() ? "<clinit>" : CONSTRUCTOR;
        if (user.model().majorVersion() >= OWN_METHODS_SINCE && !method.name().equals(initialiser)) {
            throw new UnusableMember(
                    Refusal.Kind.ACCESS,
                    update + "method (" + method.name() + ") than the initializer method " + initialiser + " ");
        }
    }

    // ---- methods ----------------------------------------------------------------------------------------------

    /// Method resolution (JVMS §5.4.3.3 and §5.4.3.4).
    ///
    /// @param opcode of a call
    /// @param ofInterface whether the constant pool says that the owner is an interface
    /// @throws UnusableClass  if the owner cannot be used
    /// @throws UnusableMember if the method cannot
    public Method method(Opcode opcode, String ownerName, boolean ofInterface, String name, String descriptor) {
        var named = owner(ownerName);
        if (access != null) {
            checkOwner(opcode, named, ofInterface, DescriptorText.ofMethod(named.name() + "." + name, descriptor));
        }
        var found = find(named, ownerName, name, descriptor);
        boolean ofArray = ownerName.startsWith("[") && name.equals("clone");
        if (access != null && !ofArray) {
            access.check(found, ownerName.startsWith("[") ? type(ownerName) : named);
        }
        checkSort(opcode, found);
        return found;
    }

    /// A method as a handle in the constant pool names it (JVMS §5.4.3.5). The classes of its type are looked for
    /// once the method is found, as on HotSpot.
    ///
    /// @param kind of the handle
    /// @throws UnusableClass  if the owner cannot be used, or a class of the descriptor
    /// @throws UnusableMember if the method cannot
    public void handle(int kind, Opcode opcode, String owner, boolean ofInterface, String name, String descriptor) {
        var found = method(opcode, owner, ofInterface, name, descriptor);
        world.checkTypes(descriptor);
        boolean spreads = access != null && (found.flags() & ClassFile.ACC_VARARGS) != 0;
        if (spreads && !endsInArray(descriptor)) {
            throw new UnusableMember(
                    Refusal.Kind.ACCESS,
                    "cannot make variable arity: " + found.owner().name() + "." + name
                            + MethodDescriptor.of(descriptor).displayDescriptor() + "/"
                            + MethodHandleInfo.referenceKindToString(kind)
                            + " does not have a trailing array parameter");
        }
    }

    private static boolean endsInArray(String descriptor) {
        var parameters = MethodDescriptor.of(descriptor).parameterList();
        return !parameters.isEmpty() && parameters.getLast().isArray();
    }

    private void checkOwner(Opcode opcode, ClassType named, boolean ofInterface, String text) {
        if (opcode == Opcode.INVOKEVIRTUAL && named.isInterface()) {
            throw incompatible("Found interface " + named.name() + ", but class was expected");
        }
        if (opcode == Opcode.INVOKEINTERFACE && !named.isInterface()) {
            throw incompatible("Found class " + named.name() + ", but interface was expected");
        }
        if (named.isInterface() != ofInterface) {
            String wanted = named.isInterface() ? "InterfaceMethodref" : "Methodref";
            throw incompatible("Method '" + text + "' must be " + wanted + " constant");
        }
    }

    private Method find(ClassType named, String ownerName, String name, String descriptor) {
        Optional<Method> found = world.resolveMethod(ownerName, name, descriptor);
        if (found.isEmpty()) {
            String owner = ownerName.startsWith("[") ? ownerName : named.name();
            throw new UnusableMember(
                    Refusal.Kind.NO_METHOD, "'" + DescriptorText.ofMethod(owner + "." + name, descriptor) + "'");
        }
        if (name.equals(CONSTRUCTOR) && found.get().owner() != named) {
            throw new UnusableMember(
                    Refusal.Kind.NO_METHOD,
                    named.name() + ": method '" + DescriptorText.ofMethod(name, descriptor) + "' not found");
        }
        return found.get();
    }

    private void checkSort(Opcode opcode, Method found) {
        boolean wantsStatic = opcode == Opcode.INVOKESTATIC;
        if (found.isStatic() != wantsStatic) {
            String wanted = wantsStatic
                    ? "Expected static"
                    : opcode == Opcode.INVOKEINTERFACE ? "Expected instance not static" : "Expecting non-static";
            throw incompatible(wanted + " method '" + found.inSource() + "'");
        }
        if (opcode == Opcode.INVOKEVIRTUAL && found.isPrivate() && found.owner().isInterface()) {
            throw incompatible("private interface method requires invokeinterface, not invokevirtual: method '"
                    + found.inSource() + "', caller-class: " + user.name());
        }
    }

    private static UnusableMember incompatible(String message) {
        return new UnusableMember(Refusal.Kind.INCOMPATIBLE, message);
    }
}
