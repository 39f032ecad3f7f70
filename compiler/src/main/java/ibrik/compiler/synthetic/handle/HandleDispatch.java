package ibrik.compiler.synthetic.handle;

import ibrik.compiler.classes.ClassWorld;
import ibrik.compiler.classes.Method;
import ibrik.compiler.classes.Signature;
import ibrik.compiler.synthetic.Conversion;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Static methods for calls of `VarHandle`s that are not constant, one for each access mode and descriptor: they find
/// out of which class the handle is and call the JDK's code for it.
///
/// Handles of fields, arrays and views of bytes are told apart by their classes ([HandleFamily]). Handles of memory
/// layouts are all of one class, with the variable's type in a field; where their indexes lead is worked out by
/// `ibrik.runtime.library.invoke.SegmentAccess`. A handle that fits nothing gives a `WrongMethodTypeException`, one
/// without the access mode an `UnsupportedOperationException`.
public final class HandleDispatch {
    /// The image needs no stack maps: the graph builder computes types itself. Without them the class-file API
    /// finds the targets of jumps only in classes of this version or older.
    static final int VERSION_WITHOUT_MAPS = ClassFile.JAVA_6_VERSION;

    private static final ClassDesc SEGMENT_HANDLE = ClassDesc.of("java.lang.invoke.SegmentVarHandle");
    private static final ClassDesc SEGMENT_ACCESS = ClassDesc.of("ibrik.runtime.library.invoke.SegmentAccess");
    private static final ClassDesc SEGMENT = ClassDesc.of("java.lang.foreign.MemorySegment");
    private static final MethodTypeDesc FAILURE =
            MethodTypeDesc.of(ClassDesc.of("java.lang.RuntimeException"), ConstantDescs.CD_VarHandle);

    private final ClassWorld world;
    private final Map<String, Method> known = new HashMap<>();

    public HandleDispatch(ClassWorld world) {
        this.world = world;
    }

    /// @param descriptor of the call, without the handle
    /// @return a static method with the handle as first parameter
    public synchronized Method method(String mode, String descriptor) {
        return known.computeIfAbsent(mode + descriptor, _ -> define(mode, world.signatureOf(descriptor)));
    }

    private Method define(String mode, Signature signature) {
        var shape = AccessShape.of(mode, signature);
        var parameters = new ArrayList<ClassDesc>();
        parameters.add(ConstantDescs.CD_VarHandle);
        parameters.addAll(shape.coordinates());
        parameters.addAll(shape.values());
        int flags = ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;
        var descriptor = MethodTypeDesc.of(shape.result(), parameters);
        byte[] file = ClassFile.of(ClassFile.StackMapsOption.DROP_STACK_MAPS)
                .build(
                        ClassDesc.of("ibrik.generated.Dispatch$" + mode + known.size()),
                        each -> each.withVersion(VERSION_WITHOUT_MAPS, 0)
                                .withMethodBody(mode, descriptor, flags, code -> new Body(world, shape, code).build()));
        return world.define(file, world.object()).methods().iterator().next();
    }

    /// The code of one such method.
    private record Body(ClassWorld world, AccessShape shape, CodeBuilder code) {
        void build() {
            var mismatch = code.newLabel();
            var unsupported = code.newLabel();
            if (mayBeOfSegment()) {
                ofSegment(mismatch, unsupported);
            }
            if (shape.coordinates().isEmpty()) {
                refuseStatic();
            }
            for (HandleFamily family : HandleFamily.ALL) {
                if (shape.fits(family.coordinates(), family.variable())) {
                    ofFamily(family, unsupported);
                }
            }
            fail(mismatch, "mismatch");
            fail(unsupported, "unsupported");
        }

        /// Static fields have no base and offset that the JDK's methods could use.
        private void refuseStatic() {
            for (ClassDesc handle : HandleFamily.STATIC) {
                var next = code.newLabel();
                code.aload(0).instanceOf(handle).ifeq(next);
                code.aload(0)
                        .invokestatic(SEGMENT_ACCESS, "ofStatic", FAILURE)
                        .athrow()
                        .labelBinding(next);
            }
        }

        private void fail(Label label, String kind) {
            code.labelBinding(label)
                    .aload(0)
                    .invokestatic(SEGMENT_ACCESS, kind, FAILURE)
                    .athrow();
        }

        private void ofFamily(HandleFamily family, Label unsupported) {
            var next = code.newLabel();
            code.aload(0).instanceOf(family.handle()).ifeq(next);
            if (hasMode(
                    family.handle(),
                    1 + family.coordinates().size() + shape.values().size())) {
                code.aload(0);
                for (int i = 0; i < family.coordinates().size(); i++) {
                    load(i, shape.coordinates().get(i), family.coordinates().get(i));
                }
                call(family.handle(), family.coordinates(), family.variable());
            } else {
                code.goto_(unsupported);
            }
            code.labelBinding(next);
        }

        private boolean hasMode(ClassDesc owner, int parameters) {
            for (var type = world.named(nameOf(owner)); type != null; type = type.superclassOrNull()) {
                for (Method method : type.methods()) {
                    boolean same = method.isStatic() && method.name().equals(shape.mode());
                    if (same && method.signature().parameters().size() == parameters) {
                        return true;
                    }
                }
            }
            return false;
        }

        private static String nameOf(ClassDesc type) {
            return type.packageName() + "." + type.displayName();
        }

        /// Loads parameter `index` behind the handle.
        private void load(int index, ClassDesc from, ClassDesc to) {
            code.loadLocal(TypeKind.from(from), code.parameterSlot(index + 1));
            Conversion.adapt(code, from, to);
        }

        /// Loads the values, calls the JDK's method, and returns what it gives.
        private void call(ClassDesc owner, List<ClassDesc> coordinates, ClassDesc variable) {
            for (int i = 0; i < shape.values().size(); i++) {
                load(shape.coordinates().size() + i, shape.values().get(i), variable);
            }
            var returned = invoke(owner, coordinates, variable);
            finish(returned);
        }

        private ClassDesc invoke(ClassDesc owner, List<ClassDesc> coordinates, ClassDesc variable) {
            var parameters = new ArrayList<ClassDesc>();
            parameters.add(ConstantDescs.CD_VarHandle);
            parameters.addAll(coordinates);
            shape.values().forEach(_ -> parameters.add(variable));
            var returned = shape.resultFor(variable);
            code.invokestatic(owner, shape.mode(), MethodTypeDesc.of(returned, parameters));
            return returned;
        }

        private void finish(ClassDesc returned) {
            if (shape.result().equals(ConstantDescs.CD_void)) {
                switch (TypeKind.from(returned).slotSize()) {
                    case 0 -> {}
                    case 1 -> code.pop();
                    default -> code.pop2();
                }
                code.return_();
            } else {
                Conversion.adapt(code, returned, shape.result());
                code.return_(TypeKind.from(shape.result()));
            }
        }

        // ---- memory layouts -----------------------------------------------------------------------------------

        private boolean mayBeOfSegment() {
            var coordinates = shape.coordinates();
            int first = !coordinates.isEmpty() && !coordinates.getFirst().isPrimitive() ? 1 : 0;
            boolean segment = first == 0
                    || Conversion.isPossible(coordinates.getFirst(), SEGMENT)
                            && !coordinates.getFirst().isArray();
            return segment
                    && coordinates.subList(first, coordinates.size()).stream()
                            .allMatch(index -> Conversion.isPossible(index, ConstantDescs.CD_long));
        }

        private void ofSegment(Label mismatch, Label unsupported) {
            var next = code.newLabel();
            code.aload(0).instanceOf(SEGMENT_HANDLE).ifeq(next);
            int segment = code.allocateLocal(TypeKind.REFERENCE);
            int base = code.allocateLocal(TypeKind.LONG);
            int offset = code.allocateLocal(TypeKind.LONG);
            place(segment, base, offset);
            for (SegmentCarrier carrier : SegmentCarrier.values()) {
                if (shape.fits(shape.coordinates(), carrier.variable())) {
                    ofCarrier(carrier, unsupported, segment, base, offset);
                }
            }
            code.goto_(mismatch);
            code.labelBinding(next);
        }

        /// Fills the three variables from the coordinates.
        private void place(int segment, int base, int offset) {
            var coordinates = shape.coordinates();
            int first = !coordinates.isEmpty() && !coordinates.getFirst().isPrimitive() ? 1 : 0;
            int indexes = code.allocateLocal(TypeKind.REFERENCE);
            int count = coordinates.size() - first;
            // One more than there are, and two at least: base and offset come back in the first two.
            code.loadConstant(Math.max(2, count)).newarray(TypeKind.LONG).astore(indexes);
            for (int i = 0; i < count; i++) {
                code.aload(indexes).loadConstant(i);
                load(first + i, coordinates.get(first + i), ConstantDescs.CD_long);
                code.lastore();
            }
            code.aload(0);
            if (first == 1) {
                code.aload(code.parameterSlot(1));
            } else {
                code.aconst_null();
            }
            code.aload(indexes).loadConstant(count);
            code.invokestatic(
                    SEGMENT_ACCESS,
                    "place",
                    MethodTypeDesc.of(
                            ConstantDescs.CD_Object,
                            ConstantDescs.CD_VarHandle,
                            ConstantDescs.CD_Object,
                            ConstantDescs.CD_long.arrayType(),
                            ConstantDescs.CD_int));
            code.astore(segment);
            code.aload(indexes).iconst_0().laload().lstore(base);
            code.aload(indexes).iconst_1().laload().lstore(offset);
        }

        private void ofCarrier(SegmentCarrier carrier, Label unsupported, int segment, int base, int offset) {
            var next = code.newLabel();
            code.aload(0).checkcast(SEGMENT_HANDLE);
            code.getfield(SEGMENT_HANDLE, "carrier", ConstantDescs.CD_int);
            code.loadConstant(carrier.number()).if_icmpne(next);
            var owner = carrier.implementation(shape.isPlain());
            var places = List.of(ConstantDescs.CD_Object, ConstantDescs.CD_long, ConstantDescs.CD_long);
            if (!hasMode(owner, 1 + places.size() + shape.values().size())) {
                code.goto_(unsupported).labelBinding(next);
                return;
            }
            if (!shape.isPlain()) {
                code.aload(0).checkcast(SEGMENT_HANDLE);
                code.getfield(SEGMENT_HANDLE, "isAligned", ConstantDescs.CD_boolean)
                        .ifeq(unsupported);
            }
            code.aload(0).aload(segment).lload(base).lload(offset);
            if (carrier == SegmentCarrier.ADDRESS) {
                ofAddress(owner, places);
            } else {
                call(owner, places, carrier.variable());
            }
            code.labelBinding(next);
        }

        /// Addresses are longs in memory and segments to the caller.
        private void ofAddress(ClassDesc owner, List<ClassDesc> places) {
            for (int i = 0; i < shape.values().size(); i++) {
                load(shape.coordinates().size() + i, shape.values().get(i), SEGMENT);
                code.invokestatic(SEGMENT_ACCESS, "toAddress", MethodTypeDesc.of(ConstantDescs.CD_long, SEGMENT));
            }
            var returned = invoke(owner, places, ConstantDescs.CD_long);
            if (returned.equals(ConstantDescs.CD_long)) {
                code.aload(0);
                code.invokestatic(
                        SEGMENT_ACCESS,
                        "fromAddress",
                        MethodTypeDesc.of(SEGMENT, ConstantDescs.CD_long, ConstantDescs.CD_VarHandle));
                returned = SEGMENT;
            }
            finish(returned);
        }
    }
}
