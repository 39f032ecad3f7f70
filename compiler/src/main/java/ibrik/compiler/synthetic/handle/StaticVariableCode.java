package ibrik.compiler.synthetic.handle;

import ibrik.compiler.classes.Field;
import ibrik.compiler.synthetic.Conversion;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.RuntimeInvisibleAnnotationsAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The bytecode of a `VarHandle` access that reads and writes a static field in one step: `Unsafe` on the
/// address of the field's slot.
final class StaticVariableCode {
    private static final ClassDesc UNSAFE = ClassDesc.of("jdk.internal.misc.Unsafe");
    private static final ClassDesc SYMBOL = ClassDesc.of("ibrik.vocabulary.mark.Symbol");
    private static final String ADDRESS = "address";
    private static final MethodTypeDesc ADDRESS_TYPE = MethodTypeDesc.of(ConstantDescs.CD_long);
    private static final MethodTypeDesc COMPARE_AND_SET = MethodTypeDesc.of(
            ConstantDescs.CD_boolean,
            ConstantDescs.CD_Object,
            ConstantDescs.CD_long,
            ConstantDescs.CD_Object,
            ConstantDescs.CD_Object);

    private final Field field;
    private final AccessShape shape;
    private final ClassDesc self;
    private final ClassDesc owner;
    private final ClassDesc variable;
    private final CodeBuilder code;

    private StaticVariableCode(Field field, AccessShape shape, ClassDesc self, CodeBuilder code) {
        this.field = field;
        this.shape = shape;
        this.self = self;
        this.owner = ClassDesc.ofDescriptor(field.owner().descriptor());
        this.variable = ClassDesc.ofDescriptor(field.type().descriptor());
        this.code = code;
    }

    /// A class file whose first method does the access; its first parameter is the handle.
    static byte[] of(Field field, AccessShape shape, String name) {
        var self = ClassDesc.of(name);
        var parameters = new ArrayList<>(List.of(ConstantDescs.CD_VarHandle));
        parameters.addAll(shape.values());
        var descriptor = MethodTypeDesc.of(shape.result(), parameters);
        int flags = ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;
        var symbol = Annotation.of(SYMBOL, AnnotationElement.ofString("value", field.symbol()));
        return ClassFile.of(ClassFile.StackMapsOption.DROP_STACK_MAPS)
                .build(
                        self,
                        type -> type.withVersion(HandleDispatch.VERSION_WITHOUT_MAPS, 0)
                                .withMethodBody(
                                        shape.mode(),
                                        descriptor,
                                        flags,
                                        code -> new StaticVariableCode(field, shape, self, code).build())
                                .withMethod(
                                        ADDRESS,
                                        ADDRESS_TYPE,
                                        flags | ClassFile.ACC_NATIVE,
                                        method -> method.with(RuntimeInvisibleAnnotationsAttribute.of(symbol))));
    }

    private void build() {
        if (!field.type().isReference()) {
            // For the initialisation of the class, and so that the slot exists.
            read();
            drop(variable);
            unsafe();
            values();
            var returned = shape.resultFor(variable);
            code.invokevirtual(
                    UNSAFE, VarHandleCode.unsafeName(shape.mode(), field.type()), unsafeType(variable, returned));
            finish(returned);
        } else if (shape.mode().contains("ompareAndSet")) {
            read();
            code.pop();
            compareAndSet();
            tellFlow(1);
            finish(ConstantDescs.CD_boolean);
        } else {
            exchange();
        }
    }

    private void drop(ClassDesc value) {
        if (TypeKind.from(value).slotSize() == 2) {
            code.pop2();
        } else {
            code.pop();
        }
    }

    private void read() {
        code.getstatic(owner, field.name(), variable);
    }

    private void unsafe() {
        code.invokestatic(UNSAFE, "getUnsafe", MethodTypeDesc.of(UNSAFE)).aconst_null();
        code.invokestatic(self, ADDRESS, ADDRESS_TYPE);
    }

    private MethodTypeDesc unsafeType(ClassDesc value, ClassDesc returned) {
        var parameters = new ArrayList<>(List.of(ConstantDescs.CD_Object, ConstantDescs.CD_long));
        parameters.addAll(Collections.nCopies(shape.values().size(), value));
        return MethodTypeDesc.of(returned, parameters);
    }

    private void values() {
        for (int i = 0; i < shape.values().size(); i++) {
            value(i);
        }
    }

    private void value(int index) {
        var from = shape.values().get(index);
        code.loadLocal(TypeKind.from(from), code.parameterSlot(index + 1));
        Conversion.adapt(code, from, variable);
    }

    private void compareAndSet() {
        unsafe();
        values();
        code.invokevirtual(UNSAFE, "compareAndSetReference", COMPARE_AND_SET);
    }

    /// The type-flow analysis does not follow stores to addresses. It sees this one, which never happens: no slot lies
    /// at 0, as LLVM knows.
    private void tellFlow(int value) {
        var other = code.newLabel();
        code.invokestatic(self, ADDRESS, ADDRESS_TYPE).lconst_0().lcmp().ifne(other);
        value(value);
        code.putstatic(owner, field.name(), variable).labelBinding(other);
    }

    /// `getAndSet` and `compareAndExchange`: the value is read as such, so that the analysis knows its type, and what
    /// was read is what was there if the compare-and-set succeeds.
    private void exchange() {
        boolean compares = shape.values().size() == 2;
        int seen = code.allocateLocal(TypeKind.REFERENCE);
        var again = code.newBoundLabel();
        var done = code.newLabel();
        read();
        code.astore(seen);
        if (compares) {
            code.aload(seen);
            value(0);
            code.if_acmpne(done);
        }
        unsafe();
        code.aload(seen);
        value(shape.values().size() - 1);
        code.invokevirtual(UNSAFE, "compareAndSetReference", COMPARE_AND_SET);
        code.ifeq(again);
        end(done, seen);
    }

    private void end(Label done, int seen) {
        code.labelBinding(done);
        tellFlow(shape.values().size() - 1);
        code.invokestatic(UNSAFE, "getUnsafe", MethodTypeDesc.of(UNSAFE));
        code.invokevirtual(UNSAFE, "loadFence", MethodTypeDesc.of(ConstantDescs.CD_void));
        code.aload(seen);
        finish(variable);
    }

    private void finish(ClassDesc returned) {
        if (shape.result().equals(ConstantDescs.CD_void)) {
            if (!returned.equals(ConstantDescs.CD_void)) {
                drop(returned);
            }
            code.return_();
        } else {
            Conversion.adapt(code, returned, shape.result());
            code.return_(TypeKind.from(shape.result()));
        }
    }
}
