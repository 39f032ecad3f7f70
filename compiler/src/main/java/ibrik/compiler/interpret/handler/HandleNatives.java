package ibrik.compiler.interpret.handler;

import ibrik.compiler.classes.ArrayType;
import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.Field;
import ibrik.compiler.classes.JavaType;
import ibrik.compiler.classes.PrimitiveType;
import ibrik.compiler.interpret.execution.Frame;
import ibrik.compiler.interpret.execution.Machine;
import ibrik.compiler.interpret.object.HeapObject;
import ibrik.compiler.interpret.object.VarHandleTarget;
import ibrik.compiler.replacement.Owner;
import java.util.List;

/// Makes `VarHandle`s for fields and arrays. They are instances of the JDK's classes with the fields that say what they
/// access; the forms, through which HotSpot calls them, are left out.
final class HandleNatives {
    private static final String HANDLES = "java.lang.invoke.MethodHandles.";
    private static final String LOOKUP = "java.lang.invoke.MethodHandles$Lookup.";
    private static final String FIND =
            "(Ljava/lang/Class;Ljava/lang/String;Ljava/lang/Class;)Ljava/lang/invoke/VarHandle;";

    private HandleNatives() {}

    static void addTo(HostNatives natives) {
        var handles = natives.over(Owner.BYTECODE);
        handles.put(
                HANDLES + "lookup()Ljava/lang/invoke/MethodHandles$Lookup;",
                (machine, frame) -> frame.referenceResult = lookup(
                        machine,
                        machine.heap().mirrorOf(machine.caller(0).orElseThrow().owner()),
                        true));
        handles.put(
                HANDLES + "privateLookupIn",
                (machine, frame) ->
                        frame.referenceResult = lookup(machine, frame.references[0], frame.references[1] == null));
        handles.put(LOOKUP + "findVarHandle" + FIND, (machine, frame) -> find(machine, frame, false));
        handles.put(LOOKUP + "findStaticVarHandle" + FIND, (machine, frame) -> find(machine, frame, true));
        handles.put(
                HANDLES + "arrayElementVarHandle",
                (machine, frame) ->
                        frame.referenceResult = ofArray(machine, (ArrayType) ClassNatives.typeOf(frame, 0)));
        handles.put(HANDLES + "byteArrayViewVarHandle", HandleNatives::ofBytes);
        exactness(natives);
        natives.refuse(
                "members for method handles",
                "java.lang.invoke.MethodHandleNatives.resolve",
                "java.lang.invoke.MethodHandleNatives.init");
    }

    /// Calls of constant handles are bound by their descriptors either way.
    private static void exactness(HostNatives natives) {
        for (String name : List.of("Boolean", "Byte", "Short", "Char", "Int", "Long", "Float", "Double", "Reference")) {
            for (String place : List.of("FieldInstance", "FieldStatic")) {
                exactness(natives, name + "s$" + place + "ReadOnly");
                exactness(natives, name + "s$" + place + "ReadWrite");
            }
            exactness(natives, name + "s$Array");
        }
        for (String name : List.of("Short", "Char", "Int", "Long", "Float", "Double")) {
            exactness(natives, "ByteArrayAs" + name + "s$ArrayHandle");
            exactness(natives, "ByteArrayAs" + name + "s$ByteBufferHandle");
        }
    }

    private static void exactness(HostNatives natives, String handle) {
        for (String method : List.of("withInvokeExactBehavior", "withInvokeBehavior")) {
            natives.over(Owner.BYTECODE)
                    .put(
                            "java.lang.invoke.VarHandle" + handle + "." + method,
                            (machine, frame) -> frame.referenceResult = frame.references[0]);
        }
    }

    /// @param isOriginal whether the class has asked for it itself
    private static HeapObject lookup(Machine machine, HeapObject ofClass, boolean isOriginal) {
        var type = machine.world().named("java.lang.invoke.MethodHandles$Lookup");
        var lookup = machine.heap().instance(type);
        set(lookup, "lookupClass", ofClass);
        // All modes: access control is not applied to code that is compiled together.
        type.declaredField("allowedModes").ifPresent(field -> lookup.setInt(field.offset(), isOriginal ? 0x5F : 0x1F));
        return lookup;
    }

    private static void find(Machine machine, Frame frame, boolean isStatic) {
        var owner = (ClassType) ClassNatives.typeOf(frame, 1);
        String name = ClassNatives.text(machine, frame, 2);
        var field = machine.world()
                .resolveField(owner.name(), name, ClassNatives.typeOf(frame, 3).descriptor())
                .filter(found -> found.isStatic() == isStatic)
                .orElseThrow(() -> machine.throwing().of("java.lang.NoSuchFieldException", name));
        if (field.type() != ClassNatives.typeOf(frame, 3)) {
            throw machine.throwing().of("java.lang.NoSuchFieldException", name);
        }
        frame.referenceResult = ofField(machine, field);
    }

    private static HeapObject ofField(Machine machine, Field field) {
        String where = field.isStatic() ? "FieldStatic" : "FieldInstance";
        String access = field.isFinal() ? "ReadOnly" : "ReadWrite";
        var handle = instance(machine, family(field.type()) + "$" + where + access);
        var owner = machine.heap().mirrorOf(field.owner());
        if (field.isStatic()) {
            set(handle, "declaringClass", owner);
            set(handle, "base", owner);
        } else {
            set(handle, "receiverType", owner);
            setLong(handle, "fieldOffset", field.offset());
        }
        if (field.type().isReference()) {
            set(handle, "fieldType", machine.heap().mirrorOf(field.type()));
        }
        machine.handles().put(handle, new VarHandleTarget.OfField(field));
        return handle;
    }

    private static String family(JavaType type) {
        if (!(type instanceof PrimitiveType)) {
            return "VarHandleReferences";
        }
        String name = type.name();
        return "VarHandle" + Character.toUpperCase(name.charAt(0)) + name.substring(1) + "s";
    }

    private static HeapObject ofArray(Machine machine, ArrayType type) {
        var handle = instance(machine, family(type.element()) + "$Array");
        setInt(handle, "abase", ibrik.vocabulary.layout.ObjectLayout.ARRAY_ELEMENTS);
        setInt(handle, "ashift", Integer.numberOfTrailingZeros(type.element().bytes()));
        if (type.element().isReference()) {
            set(handle, "arrayType", machine.heap().mirrorOf(type));
            set(handle, "componentType", machine.heap().mirrorOf(type.element()));
        }
        machine.handles().put(handle, new VarHandleTarget.OfArray(type));
        return handle;
    }

    private static void ofBytes(Machine machine, Frame frame) {
        var view = (ArrayType) ClassNatives.typeOf(frame, 0);
        var order = machine.world().named("java.nio.ByteOrder");
        var big = machine.slotOf(order.declaredField("BIG_ENDIAN").orElseThrow()).reference;
        boolean bigEndian = frame.references[1] == big;
        String name = view.element().name();
        var handle = instance(
                machine,
                "VarHandleByteArrayAs" + Character.toUpperCase(name.charAt(0)) + name.substring(1) + "s$ArrayHandle");
        var be = ((ClassType) handle.type()).superclassOrNull().declaredField("be");
        be.ifPresent(field -> handle.setByte(field.offset(), (byte) (bigEndian ? 1 : 0)));
        machine.handles().put(handle, new VarHandleTarget.OfBytes(view, bigEndian));
        frame.referenceResult = handle;
    }

    private static HeapObject instance(Machine machine, String name) {
        return machine.heap().instance(machine.world().named("java.lang.invoke." + name));
    }

    private static int offset(HeapObject object, String field) {
        for (var type = (ClassType) object.type(); type != null; type = type.superclassOrNull()) {
            var found = type.declaredField(field);
            if (found.isPresent()) {
                return found.get().offset();
            }
        }
        throw new ibrik.compiler.problem.CompilerBug(object.type() + " has no field " + field);
    }

    private static void set(HeapObject object, String field, HeapObject value) {
        object.setReference(offset(object, field), value);
    }

    private static void setLong(HeapObject object, String field, long value) {
        object.setLong(offset(object, field), value);
    }

    private static void setInt(HeapObject object, String field, int value) {
        object.setInt(offset(object, field), value);
    }
}
