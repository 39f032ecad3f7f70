package ibrik.compiler.interpret.handler;

import ibrik.compiler.classes.ArrayType;
import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.Field;
import ibrik.compiler.interpret.execution.Frame;
import ibrik.compiler.interpret.execution.Machine;
import ibrik.compiler.interpret.object.HeapObject;
import ibrik.compiler.interpret.object.InstanceObject;
import ibrik.compiler.interpret.object.InterpretedThrow;
import ibrik.compiler.replacement.Owner;
import ibrik.vocabulary.layout.ObjectLayout;
import java.util.Map;
import java.util.Optional;

/// `Unsafe` on fields and array elements; raw memory does not exist here.
final class UnsafeNatives {
    private static final String UNSAFE = "jdk.internal.misc.Unsafe.";
    private static final Map<String, Integer> WIDTHS =
            Map.of("Boolean", 1, "Byte", 1, "Short", 2, "Char", 2, "Int", 4, "Float", 4, "Long", 8, "Double", 8);

    private UnsafeNatives() {}

    static void addTo(HostNatives natives) {
        var intrinsics = natives.over(Owner.INTRINSIC);
        var replaced = natives.over(Owner.SUBSTITUTION);
        WIDTHS.forEach((name, width) -> access(intrinsics, name, width));
        for (String suffix : new String[] {"", "Volatile"}) {
            intrinsics.put(
                    UNSAFE + "getReference" + suffix + "(Ljava/lang/Object;J)Ljava/lang/Object;",
                    (machine, frame) ->
                            frame.referenceResult = read(machine, frame).reference(frame.numbers[2]));
            intrinsics.put(
                    UNSAFE + "putReference" + suffix + "(Ljava/lang/Object;JLjava/lang/Object;)V",
                    (machine, frame) ->
                            machine.storeReference(object(machine, frame), frame.numbers[2], frame.references[3]));
        }
        compareAndSet(intrinsics, "Int", 4);
        compareAndSet(intrinsics, "Long", 8);
        compareAndSetReference(intrinsics);
        copies(replaced);
        layout(natives);
        reflectedFields(natives);
        classes(natives);
        intrinsics.ignore(UNSAFE + "fullFence", UNSAFE + "loadFence", UNSAFE + "storeFence");
        replaced.ignore(UNSAFE + "unpark");
        natives.refuse("waiting for another thread", UNSAFE + "park");
    }

    private static HeapObject object(Machine machine, Frame frame) {
        if (frame.references[1] == null) {
            throw machine.refusal("raw memory");
        }
        return frame.references[1];
    }

    private static HeapObject read(Machine machine, Frame frame) {
        var object = object(machine, frame);
        machine.beforeRead(object, frame.numbers[2]);
        return object;
    }

    private static void access(HostNatives.Over natives, String name, int width) {
        String type = name.equals("Boolean") ? "Z" : name.equals("Long") ? "J" : name.substring(0, 1);
        for (String suffix : new String[] {"", "Volatile"}) {
            natives.put(UNSAFE + "get" + name + suffix + "(Ljava/lang/Object;J)" + type, (machine, frame) -> {
                long bits = read(machine, frame).bitsAt(frame.numbers[2], width);
                frame.result = type.equals("C") ? bits & 0xFFFF : bits;
            });
            natives.put(
                    UNSAFE + "put" + name + suffix + "(Ljava/lang/Object;J" + type + ")V",
                    (machine, frame) ->
                            machine.storeBits(object(machine, frame), frame.numbers[2], width, frame.numbers[3]));
        }
    }

    private static void compareAndSet(HostNatives.Over natives, String name, int width) {
        natives.put(
                UNSAFE + "compareAndSet" + name,
                (machine, frame) -> frame.result(exchange(machine, frame, width) == frame.numbers[3]));
        natives.put(
                UNSAFE + "compareAndExchange" + name,
                (machine, frame) -> frame.result = exchange(machine, frame, width));
    }

    /// Returns the value before.
    private static long exchange(Machine machine, Frame frame, int width) {
        var object = read(machine, frame);
        long before = object.bitsAt(frame.numbers[2], width);
        if (before == frame.numbers[3]) {
            machine.storeBits(object, frame.numbers[2], width, frame.numbers[4]);
        }
        return before;
    }

    private static void compareAndSetReference(HostNatives.Over natives) {
        natives.put(UNSAFE + "compareAndSetReference", (machine, frame) -> {
            var before = exchangeReference(machine, frame);
            frame.result(before == frame.references[3]);
        });
        natives.put(
                UNSAFE + "compareAndExchangeReference",
                (machine, frame) -> frame.referenceResult = exchangeReference(machine, frame));
    }

    private static HeapObject exchangeReference(Machine machine, Frame frame) {
        var object = read(machine, frame);
        var before = object.reference(frame.numbers[2]);
        if (before == frame.references[3]) {
            machine.storeReference(object, frame.numbers[2], frame.references[4]);
        }
        return before;
    }

    /// Views of buffers copy into arrays by these.
    private static void copies(HostNatives.Over natives) {
        natives.put(UNSAFE + "copyMemory0", (machine, frame) -> copy(machine, frame, 1));
        natives.put(UNSAFE + "copySwapMemory0", (machine, frame) -> copy(machine, frame, (int) frame.numbers[6]));
    }

    /// Copies elements of some bytes, each turned round.
    private static void copy(Machine machine, Frame frame, int width) {
        var from = read(machine, frame);
        var to = frame.references[3];
        if (to == null || to == from) {
            throw machine.refusal("a copy within memory");
        }
        for (long at = 0; at < frame.numbers[5]; at += width) {
            long turned = Long.reverseBytes(from.bitsAt(frame.numbers[2] + at, width)) >> Long.SIZE - Byte.SIZE * width;
            machine.storeBits(to, frame.numbers[4] + at, width, turned);
        }
    }

    private static void layout(HostNatives natives) {
        var replaced = natives.over(Owner.SUBSTITUTION);
        replaced.put(UNSAFE + "arrayBaseOffset0", (machine, frame) -> frame.result = ObjectLayout.ARRAY_ELEMENTS);
        replaced.put(
                UNSAFE + "arrayIndexScale0",
                (machine, frame) -> frame.result =
                        ((ArrayType) ClassNatives.typeOf(frame, 1)).element().bytes());
        natives.over(Owner.BYTECODE)
                .put(UNSAFE + "objectFieldOffset(Ljava/lang/Class;Ljava/lang/String;)J", (machine, frame) -> {
                    var type = (ClassType) ClassNatives.typeOf(frame, 1);
                    String name = ClassNatives.text(machine, frame, 2);
                    frame.result = field(type, name)
                            .orElseThrow(() -> machine.throwing().of("java.lang.InternalError", name))
                            .offset();
                });
    }

    /// `getDeclaredField` makes an object that only these questions understand.
    private static void reflectedFields(HostNatives natives) {
        var fields = natives.over(Owner.BYTECODE);
        fields.put("java.lang.Class.getDeclaredField", (machine, frame) -> {
            var type = (ClassType) ClassNatives.typeOf(frame, 0);
            String name = ClassNatives.text(machine, frame, 1);
            var field = type.declaredField(name).orElse(null);
            if (field == null) {
                throw machine.throwing().of("java.lang.NoSuchFieldException", name);
            }
            var reflected = machine.world().named("java.lang.reflect.Field");
            var object = machine.heap().instance(reflected);
            set(machine, object, "clazz", frame.references[0]);
            set(machine, object, "name", machine.heap().intern(name));
            set(machine, object, "type", machine.heap().mirrorOf(field.type()));
            object.setInt(memberField(machine, "modifiers").offset(), field.flags());
            frame.referenceResult = object;
        });
        fields.put(UNSAFE + "objectFieldOffset(Ljava/lang/reflect/Field;)J", (machine, frame) -> {
            var type = (ClassType) ((InstanceObject) member(machine, frame, "clazz")).mirroredOrNull();
            String name = machine.heap().textOf(member(machine, frame, "name")).orElseThrow();
            frame.result = field(type, name).orElseThrow().offset();
        });
        // Where static fields lie is not known yet; those of the JDK who ask are substituted.
        fields.put(UNSAFE + "staticFieldBase", (machine, frame) -> frame.referenceResult = ofJdk(machine, frame));
        fields.put(UNSAFE + "staticFieldOffset", (machine, frame) -> {
            ofJdk(machine, frame);
            frame.result = 0;
        });
        natives.refuse("the warning of the first use of sun.misc.Unsafe", "sun.misc.Unsafe.beforeMemoryAccess");
    }

    /// The class of a static field, which must be of the JDK.
    private static HeapObject ofJdk(Machine machine, Frame frame) {
        var owner = (InstanceObject) member(machine, frame, "clazz");
        if (((ClassType) owner.mirroredOrNull()).moduleOrNull() == null) {
            throw machine.refusal("the address of a static field");
        }
        return owner;
    }

    private static void set(Machine machine, InstanceObject reflected, String name, HeapObject value) {
        machine.storeReference(reflected, memberField(machine, name).offset(), value);
    }

    private static HeapObject member(Machine machine, Frame frame, String name) {
        return frame.references[1].reference(memberField(machine, name).offset());
    }

    private static Field memberField(Machine machine, String name) {
        return machine.world()
                .named("java.lang.reflect.Field")
                .declaredField(name)
                .orElseThrow();
    }

    private static Optional<Field> field(ClassType type, String name) {
        return type.declaredField(name).filter(field -> !field.isStatic());
    }

    private static void classes(HostNatives natives) {
        var replaced = natives.over(Owner.SUBSTITUTION);
        replaced.put(UNSAFE + "allocateInstance", (machine, frame) -> {
            var type = (ClassType) ClassNatives.typeOf(frame, 1);
            machine.classes().initialise(type);
            frame.referenceResult = machine.heap().instance(type);
        });
        replaced.put(UNSAFE + "ensureClassInitialized0", (machine, frame) -> {
            if (ClassNatives.typeOf(frame, 1) instanceof ClassType type) {
                machine.classes().initialise(type);
            }
        });
        replaced.put(
                UNSAFE + "shouldBeInitialized0",
                (machine, frame) -> frame.result(ClassNatives.typeOf(frame, 1) instanceof ClassType type
                        && !machine.classes().isInitialised(type)));
        replaced.put(UNSAFE + "throwException", (machine, frame) -> {
            throw new InterpretedThrow(frame.references[1]);
        });
        natives.over(Owner.BYTECODE)
                .put(
                        UNSAFE + "allocateUninitializedArray0",
                        (machine, frame) -> frame.referenceResult = machine.heap()
                                .array(machine.world().arrayOf(ClassNatives.typeOf(frame, 1)), frame.intAt(2)));
    }
}
