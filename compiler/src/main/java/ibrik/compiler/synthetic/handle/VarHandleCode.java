package ibrik.compiler.synthetic.handle;

import ibrik.compiler.classes.ArrayType;
import ibrik.compiler.classes.Field;
import ibrik.compiler.classes.JavaType;
import ibrik.compiler.classes.PrimitiveType;
import ibrik.compiler.classes.Signature;
import ibrik.compiler.interpret.object.VarHandleTarget;
import ibrik.compiler.synthetic.Conversion;
import ibrik.vocabulary.layout.ObjectLayout;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The bytecode of one `VarHandle` access.
///
/// Local 0 is the handle, then come the coordinates, then the values, all as the call passes them.
final class VarHandleCode {
    private static final List<String> SINGLE_ACCESSES =
            List.of("getVolatile", "setVolatile", "getOpaque", "setOpaque", "getAcquire", "setRelease");
    private static final ClassDesc UNSAFE = ClassDesc.of("jdk.internal.misc.Unsafe");
    private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");

    private final VarHandleTarget target;
    private final String mode;
    private final Signature signature;
    private final JavaType type;
    private final ClassDesc variable;
    private final CodeBuilder code;

    private VarHandleCode(VarHandleTarget target, String mode, Signature signature, CodeBuilder code) {
        this.target = target;
        this.mode = mode;
        this.signature = signature;
        this.code = code;
        this.type = typeOf(target);
        this.variable = desc(type);
    }

    private static JavaType typeOf(VarHandleTarget target) {
        return switch (target) {
            case VarHandleTarget.OfField(Field field) -> field.type();
            case VarHandleTarget.OfArray(ArrayType array) -> array.element();
            case VarHandleTarget.OfBytes(ArrayType view, boolean unused) -> view.element();
        };
    }

    private static List<ClassDesc> coordinates(VarHandleTarget target) {
        return switch (target) {
            case VarHandleTarget.OfField(Field field) -> field.isStatic() ? List.of() : List.of(desc(field.owner()));
            case VarHandleTarget.OfArray(ArrayType array) -> List.of(desc(array), ConstantDescs.CD_int);
            case VarHandleTarget.OfBytes(ArrayType unused, boolean ignored) ->
                List.of(ConstantDescs.CD_byte.arrayType(), ConstantDescs.CD_int);
        };
    }

    /// A class file with one static method; empty if that is left to [HandleDispatch]: accesses that do not fit the
    /// variable, and those of views of bytes that are more than plain.
    static Optional<byte[]> of(VarHandleTarget target, String mode, Signature signature, String name) {
        var shape = AccessShape.of(mode, signature);
        if (target instanceof VarHandleTarget.OfBytes && !shape.isPlain()
                || !shape.fits(coordinates(target), desc(typeOf(target)))
                || shape.coordinates().stream().skip(1).anyMatch(index -> !index.isPrimitive())) {
            return Optional.empty();
        }
        if (target instanceof VarHandleTarget.OfField(Field field)
                && field.isStatic()
                && !shape.isPlain()
                && !SINGLE_ACCESSES.contains(mode)) {
            return Optional.of(StaticVariableCode.of(field, shape, name));
        }
        var parameters = new ArrayList<ClassDesc>();
        parameters.add(ConstantDescs.CD_VarHandle);
        signature.parameters().forEach(each -> parameters.add(desc(each)));
        var descriptor = MethodTypeDesc.of(desc(signature.result()), parameters);
        int flags = ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;
        // The image needs no stack maps: the graph builder computes types itself.
        var withoutMaps = ClassFile.of(ClassFile.StackMapsOption.DROP_STACK_MAPS);
        return Optional.of(withoutMaps.build(
                ClassDesc.of(name),
                each -> each.withMethodBody(
                        mode, descriptor, flags, code -> new VarHandleCode(target, mode, signature, code).build())));
    }

    private static ClassDesc desc(JavaType type) {
        return ClassDesc.ofDescriptor(type.descriptor());
    }

    private void build() {
        switch (target) {
            case VarHandleTarget.OfField(Field field) when field.isStatic() -> ofStatic(field);
            case VarHandleTarget.OfField(Field field)
            when mode.equals("get") -> {
                receiver(field);
                code.getfield(desc(field.owner()), field.name(), variable);
                finish(variable);
            }
            case VarHandleTarget.OfField(Field field)
            when mode.equals("set") -> {
                receiver(field);
                values(1);
                code.putfield(desc(field.owner()), field.name(), variable);
                code.return_();
            }
            case VarHandleTarget.OfField(Field field) -> {
                unsafe();
                receiver(field);
                code.dup().invokestatic(OBJECTS, "requireNonNull", objects(1)).pop();
                code.ldc((long) field.offset());
                values(1);
                finish(callUnsafe(1));
            }
            case VarHandleTarget.OfArray(ArrayType array) -> ofArray(array);
            case VarHandleTarget.OfBytes(ArrayType unused, boolean bigEndian) -> ofBytes(bigEndian);
        }
    }

    private static MethodTypeDesc objects(int count) {
        return MethodTypeDesc.of(
                ConstantDescs.CD_Object, java.util.Collections.nCopies(count, ConstantDescs.CD_Object));
    }

    private void unsafe() {
        code.invokestatic(UNSAFE, "getUnsafe", MethodTypeDesc.of(UNSAFE));
    }

    private void receiver(Field field) {
        code.aload(code.parameterSlot(1)).checkcast(desc(field.owner()));
    }

    private void ofStatic(Field field) {
        var owner = desc(field.owner());
        if (mode.startsWith("get")) {
            code.getstatic(owner, field.name(), variable);
            finish(variable);
        } else {
            values(0);
            code.putstatic(owner, field.name(), variable);
            code.return_();
        }
    }

    private void ofArray(ArrayType array) {
        if (mode.equals("set")) {
            element(array);
            values(2);
            code.arrayStore(TypeKind.from(variable)).return_();
            return;
        }
        element(array);
        code.arrayLoad(TypeKind.from(variable));
        if (mode.equals("get")) {
            finish(variable);
            return;
        }
        // The load above is for its checks of null and bounds.
        drop(variable);
        unsafe();
        code.aload(code.parameterSlot(1));
        offset(type.bytes());
        values(2);
        finish(callUnsafe(2));
    }

    private void element(ArrayType array) {
        code.aload(code.parameterSlot(1)).checkcast(desc(array)).iload(code.parameterSlot(2));
    }

    private void offset(int scale) {
        code.iload(code.parameterSlot(2)).i2l();
        code.loadConstant(Integer.numberOfTrailingZeros(scale)).lshl();
        code.loadConstant((long) ObjectLayout.ARRAY_ELEMENTS).ladd();
    }

    private void ofBytes(boolean bigEndian) {
        code.iload(code.parameterSlot(2)).aload(code.parameterSlot(1)).checkcast(ClassDesc.ofDescriptor("[B"));
        code.arraylength().loadConstant(type.bytes() - 1).isub();
        code.invokestatic(
                OBJECTS,
                "checkIndex",
                MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_int, ConstantDescs.CD_int));
        code.pop();
        unsafe();
        code.aload(code.parameterSlot(1));
        offset(1);
        boolean floating = type == PrimitiveType.FLOAT || type == PrimitiveType.DOUBLE;
        var integer = type == PrimitiveType.FLOAT
                ? ConstantDescs.CD_int
                : type == PrimitiveType.DOUBLE ? ConstantDescs.CD_long : variable;
        String kind = capitalised(integer.displayName());
        var wrapper = type == PrimitiveType.FLOAT ? ConstantDescs.CD_Float : ConstantDescs.CD_Double;
        if (mode.equals("get")) {
            code.loadConstant(bigEndian ? 1 : 0);
            code.invokevirtual(
                    UNSAFE,
                    "get" + kind + "Unaligned",
                    MethodTypeDesc.of(
                            integer, ConstantDescs.CD_Object, ConstantDescs.CD_long, ConstantDescs.CD_boolean));
            if (floating) {
                String name = type == PrimitiveType.FLOAT ? "intBitsToFloat" : "longBitsToDouble";
                code.invokestatic(wrapper, name, MethodTypeDesc.of(variable, integer));
            }
            finish(variable);
        } else {
            values(2);
            if (floating) {
                String name = type == PrimitiveType.FLOAT ? "floatToRawIntBits" : "doubleToRawLongBits";
                code.invokestatic(wrapper, name, MethodTypeDesc.of(integer, variable));
            }
            code.loadConstant(bigEndian ? 1 : 0);
            code.invokevirtual(
                    UNSAFE,
                    "put" + kind + "Unaligned",
                    MethodTypeDesc.of(
                            ConstantDescs.CD_void,
                            ConstantDescs.CD_Object,
                            ConstantDescs.CD_long,
                            integer,
                            ConstantDescs.CD_boolean));
            code.return_();
        }
    }

    // ---- values -----------------------------------------------------------------------------------------------

    /// Pushes the arguments behind the coordinates, converted to the variable's type.
    private void values(int coordinates) {
        for (int i = coordinates; i < signature.parameters().size(); i++) {
            var from = desc(signature.parameters().get(i));
            code.loadLocal(TypeKind.from(from), code.parameterSlot(i + 1));
            Conversion.adapt(code, from, variable);
        }
    }

    /// Returns the value on the stack, or drops it if the call wants none.
    private void finish(ClassDesc from) {
        var wanted = desc(signature.result());
        if (wanted.equals(ConstantDescs.CD_void)) {
            if (!from.equals(ConstantDescs.CD_void)) {
                drop(from);
            }
            code.return_();
        } else {
            Conversion.adapt(code, from, wanted);
            code.return_(TypeKind.from(wanted));
        }
    }

    private void drop(ClassDesc value) {
        if (TypeKind.from(value).slotSize() == 2) {
            code.pop2();
        } else {
            code.pop();
        }
    }

    /// Calls the method of `Unsafe` for the access mode; returns what is on the stack then.
    private ClassDesc callUnsafe(int coordinates) {
        int values = signature.parameters().size() - coordinates;
        var parameter = type.isReference() ? ConstantDescs.CD_Object : variable;
        var parameters = new ArrayList<>(List.of(ConstantDescs.CD_Object, ConstantDescs.CD_long));
        for (int i = 0; i < values; i++) {
            parameters.add(parameter);
        }
        var result = mode.contains("ompareAndSet")
                ? ConstantDescs.CD_boolean
                : mode.startsWith("set") ? ConstantDescs.CD_void : parameter;
        code.invokevirtual(UNSAFE, unsafeName(mode, type), MethodTypeDesc.of(result, parameters));
        return result;
    }

    private static final List<String> PREFIXES = List.of(
            "weakCompareAndSet",
            "compareAndSet",
            "compareAndExchange",
            "getAndBitwiseOr",
            "getAndBitwiseAnd",
            "getAndBitwiseXor",
            "getAndAdd",
            "getAndSet",
            "get",
            "set");

    /// `getAndAddAcquire` on an int is `getAndAddIntAcquire`; `set` is `put`.
    static String unsafeName(String mode, JavaType type) {
        String prefix = PREFIXES.stream().filter(mode::startsWith).findFirst().orElseThrow();
        String suffix = mode.substring(prefix.length());
        String kind = type.isReference() ? "Reference" : capitalised(type.name());
        return (prefix.equals("set") ? "put" : prefix) + kind + suffix;
    }

    private static String capitalised(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
