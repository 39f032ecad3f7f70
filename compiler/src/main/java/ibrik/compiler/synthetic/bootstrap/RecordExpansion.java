package ibrik.compiler.synthetic.bootstrap;

import ibrik.compiler.synthetic.Conversion;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/// `ObjectMethods`: `equals`, `hashCode` and `toString` of records, with the results that HotSpot gives.
final class RecordExpansion {
    private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");
    private static final ClassDesc BUILDER = ClassDesc.of("java.lang.StringBuilder");

    /// A record component with the field that holds it.
    private record Component(String name, String field, ClassDesc type) {}

    private final Generator generator;
    private final ClassDesc owner;
    private final List<Component> components = new ArrayList<>();

    private RecordExpansion(Generator generator, Site site) {
        this.generator = generator;
        this.owner = site.argument(0, ClassEntry.class).asSymbol();
        String names = site.argument(1, StringEntry.class).stringValue();
        String[] name = names.isEmpty() ? new String[0] : names.split(";");
        if (name.length != site.arguments().size() - 2) {
            throw new FailedBootstrap("java.lang.IllegalArgumentException", "Name list and accessor list do not match");
        }
        for (int i = 2; i < site.arguments().size(); i++) {
            var field = site.argument(i, MethodHandleEntry.class).reference();
            var type = ClassDesc.ofDescriptor(field.type().stringValue());
            components.add(new Component(name[i - 2], field.name().stringValue(), type));
        }
    }

    static byte[] classFile(Generator generator, Site site) {
        var expansion = new RecordExpansion(generator, site);
        return generator.method(site, code -> {
            switch (site.name()) {
                case "equals" -> expansion.equality(code);
                case "hashCode" -> expansion.hash(code);
                case "toString" -> expansion.text(code);
                default -> throw new UnsupportedBootstrap("ObjectMethods for a method named " + site.name());
            }
        });
    }

    private void equality(CodeBuilder code) {
        var different = code.newLabel();
        var same = code.newLabel();
        code.aload(0).aload(1).if_acmpeq(same);
        code.aload(1).instanceOf(owner).ifeq(different);
        code.aload(1).checkcast(owner).astore(2);
        for (var component : components) {
            load(code, 0, component);
            load(code, 2, component);
            leaveIfDifferent(code, component.type(), different);
        }
        code.labelBinding(same).iconst_1().ireturn();
        code.labelBinding(different).iconst_0().ireturn();
    }

    private void load(CodeBuilder code, int local, Component component) {
        code.aload(local).getfield(owner, component.field(), component.type());
    }

    private static void leaveIfDifferent(CodeBuilder code, ClassDesc type, Label different) {
        switch (Conversion.kind(type)) {
            case REFERENCE ->
                code.invokestatic(
                                OBJECTS,
                                "equals",
                                MethodTypeDesc.of(
                                        ConstantDescs.CD_boolean, ConstantDescs.CD_Object, ConstantDescs.CD_Object))
                        .ifeq(different);
            case LONG -> code.lcmp().ifne(different);
            case FLOAT, DOUBLE ->
                code.invokestatic(
                                Conversion.wrapperOf(type),
                                "compare",
                                MethodTypeDesc.of(ConstantDescs.CD_int, type, type))
                        .ifne(different);
            case BOOLEAN, BYTE, CHAR, SHORT, INT -> code.if_icmpne(different);
            case VOID -> throw new IllegalArgumentException("a component of type void");
        }
    }

    private void hash(CodeBuilder code) {
        code.iconst_0();
        for (var component : components) {
            code.bipush(31).imul();
            load(code, 0, component);
            var type = component.type();
            if (type.isPrimitive()) {
                code.invokestatic(
                        Conversion.wrapperOf(type), "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int, type));
            } else {
                code.invokestatic(
                        OBJECTS, "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_Object));
            }
            code.iadd();
        }
        code.ireturn();
    }

    private void text(CodeBuilder code) {
        code.new_(BUILDER).dup().invokespecial(BUILDER, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void);
        String before = simpleName() + "[";
        for (var component : components) {
            code.ldc(before + component.name() + "=");
            ConcatenationExpansion.append(code, ConstantDescs.CD_String);
            load(code, 0, component);
            ConcatenationExpansion.append(code, component.type());
            before = ", ";
        }
        code.ldc(components.isEmpty() ? before + "]" : "]");
        ConcatenationExpansion.append(code, ConstantDescs.CD_String);
        code.invokevirtual(BUILDER, "toString", MethodTypeDesc.of(ConstantDescs.CD_String))
                .areturn();
    }

    /// The name as `Class.getSimpleName` gives it.
    private String simpleName() {
        String internal = Generator.nameOf(owner).replace('.', '/');
        return generator
                .world()
                .named(Generator.nameOf(owner))
                .model()
                .findAttribute(java.lang.classfile.Attributes.innerClasses())
                .flatMap(attribute -> attribute.classes().stream()
                        .filter(inner -> inner.innerClass().asInternalName().equals(internal))
                        .findFirst())
                .flatMap(inner -> inner.innerName())
                .map(name -> name.stringValue())
                .orElseGet(() -> internal.substring(internal.lastIndexOf('/') + 1));
    }
}
