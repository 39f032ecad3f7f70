package ibrik.compiler.synthetic.bootstrap;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.ConstantDynamicEntry;
import java.lang.classfile.constantpool.IntegerEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/// `SwitchBootstraps`: a chain of tests that may be entered at any label.
///
/// The method takes the selector and the index of the first label to try, and returns the index of the first label that
/// matches, the number of labels if none does, or -1 for null.
final class SwitchExpansion {
    private static final ClassDesc NUMBER = ClassDesc.of("java.lang.Number");
    private static final ClassDesc ENUM_DESC = ClassDesc.of("java.lang.Enum$EnumDesc");

    private final Generator generator;
    private final Site site;
    private final boolean ofEnum;
    private final CodeBuilder code;

    private SwitchExpansion(Generator generator, Site site, boolean ofEnum, CodeBuilder code) {
        this.generator = generator;
        this.site = site;
        this.ofEnum = ofEnum;
        this.code = code;
    }

    static byte[] classFile(Generator generator, Site site, String bootstrap) {
        var type = site.type();
        boolean fits = type.parameterCount() == 2
                && type.parameterType(1).equals(ConstantDescs.CD_int)
                && type.returnType().equals(ConstantDescs.CD_int);
        if (!fits) {
            throw new FailedBootstrap(
                    "java.lang.IllegalArgumentException", "Illegal invocation type " + type.displayDescriptor());
        }
        boolean ofEnum = bootstrap.equals("enumSwitch");
        return generator.method(site, code -> new SwitchExpansion(generator, site, ofEnum, code).build());
    }

    private void build() {
        var labels = site.arguments();
        if (!site.type().parameterType(0).isPrimitive()) {
            var notNull = code.newLabel();
            code.aload(0).ifnonnull(notNull).iconst_m1().ireturn().labelBinding(notNull);
        }
        var starts = new ArrayList<Label>();
        var cases = new ArrayList<SwitchCase>();
        for (int i = 0; i < labels.size(); i++) {
            starts.add(code.newLabel());
            cases.add(SwitchCase.of(i, starts.get(i)));
        }
        var none = code.newLabel();
        starts.add(none);
        if (!cases.isEmpty()) {
            code.iload(code.parameterSlot(1)).tableswitch(0, labels.size() - 1, none, cases);
        }
        for (int i = 0; i < labels.size(); i++) {
            code.labelBinding(starts.get(i));
            test(labels.get(i), starts.get(i + 1));
            code.loadConstant(i).ireturn();
        }
        code.labelBinding(none).loadConstant(labels.size()).ireturn();
    }

    private void test(LoadableConstantEntry label, Label next) {
        if (site.type().parameterType(0).isPrimitive()) {
            unconditional(label);
            return;
        }
        switch (label) {
            case ClassEntry type -> code.aload(0).instanceOf(type.asSymbol()).ifeq(next);
            case StringEntry text when ofEnum -> constant(site.type().parameterType(0), text.stringValue(), next);
            case StringEntry text ->
                code.ldc(text.stringValue())
                        .aload(0)
                        .invokevirtual(
                                ConstantDescs.CD_String,
                                "equals",
                                MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_Object))
                        .ifeq(next);
            case IntegerEntry number -> integer(number.intValue(), next);
            case ConstantDynamicEntry dynamic -> dynamic(dynamic, next);
            default -> throw new UnsupportedBootstrap("a switch label of kind " + label);
        }
    }

    /// A component of primitive type is compared with patterns of the same type only, unless preview features are on.
    private void unconditional(LoadableConstantEntry label) {
        boolean sameType = label instanceof ConstantDynamicEntry type
                && type.typeSymbol().equals(ConstantDescs.CD_Class)
                && type.name().equalsString(site.type().parameterType(0).descriptorString());
        if (!sameType) {
            throw new UnsupportedBootstrap("a switch over a primitive value with patterns of other types");
        }
    }

    private void integer(int label, Label next) {
        var compare = code.newLabel();
        var notNumber = code.newLabel();
        code.aload(0).instanceOf(NUMBER).ifeq(notNumber);
        code.aload(0).checkcast(NUMBER).invokevirtual(NUMBER, "intValue", MethodTypeDesc.of(ConstantDescs.CD_int));
        code.goto_(compare).labelBinding(notNumber);
        code.aload(0).instanceOf(ConstantDescs.CD_Character).ifeq(next);
        code.aload(0)
                .checkcast(ConstantDescs.CD_Character)
                .invokevirtual(ConstantDescs.CD_Character, "charValue", MethodTypeDesc.of(ConstantDescs.CD_char));
        code.labelBinding(compare).loadConstant(label).if_icmpne(next);
    }

    /// An enum constant; one that the enum no longer has never matches.
    private void constant(ClassDesc type, String name, Label next) {
        var field = generator.world().resolveField(Generator.nameOf(type), name, type.descriptorString());
        if (field.isEmpty()) {
            code.goto_(next);
        } else {
            code.aload(0).instanceOf(type).ifeq(next);
            code.aload(0).getstatic(type, name, type).if_acmpne(next);
        }
    }

    /// javac writes a qualified enum constant as `invoke(EnumDesc::of, invoke(ClassDesc::of, "Type"), "NAME")`.
    private void dynamic(ConstantDynamicEntry label, Label next) {
        List<LoadableConstantEntry> arguments = label.bootstrap().arguments();
        if (label.typeSymbol().equals(ENUM_DESC)
                && arguments.size() == 3
                && arguments.getFirst() instanceof MethodHandleEntry
                && arguments.get(1) instanceof ConstantDynamicEntry type
                && type.bootstrap().arguments().getLast() instanceof StringEntry className
                && arguments.get(2) instanceof StringEntry constantName) {
            constant(ClassDesc.of(className.stringValue()), constantName.stringValue(), next);
        } else {
            throw new UnsupportedBootstrap("a switch label that is a dynamic constant of type "
                    + label.typeSymbol().displayName());
        }
    }
}
