package ibrik.compiler.synthetic.bootstrap;

import ibrik.compiler.synthetic.Conversion;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/// `StringConcatFactory`: a chain of `StringBuilder.append`, arguments converted from left to right.
final class ConcatenationExpansion {
    private static final ClassDesc BUILDER = ClassDesc.of("java.lang.StringBuilder");
    // Tags in a recipe (API documentation of StringConcatFactory.makeConcatWithConstants, JDK 25).
    private static final char ARGUMENT = '\1';
    private static final char CONSTANT = '\2';
    /// Characters reserved for each argument; most numbers and words fit. Chosen, not measured.
    private static final int EXPECTED_ARGUMENT_LENGTH = 12;

    private final Generator generator;
    private final Site site;
    private final CodeBuilder code;
    private final StringBuilder literal = new StringBuilder();
    private int nextArgument;
    private int nextConstant = 1;

    private ConcatenationExpansion(Generator generator, Site site, CodeBuilder code) {
        this.generator = generator;
        this.site = site;
        this.code = code;
    }

    static byte[] classFile(Generator generator, Site site, String bootstrap) {
        String recipe = bootstrap.equals("makeConcatWithConstants")
                ? ((StringEntry) site.arguments().getFirst()).stringValue()
                : String.valueOf(ARGUMENT).repeat(site.type().parameterCount());
        return generator.method(site, code -> new ConcatenationExpansion(generator, site, code).build(recipe));
    }

    private void build(String recipe) {
        int length = recipe.length() + EXPECTED_ARGUMENT_LENGTH * site.type().parameterCount();
        code.new_(BUILDER)
                .dup()
                .loadConstant(length)
                .invokespecial(
                        BUILDER,
                        ConstantDescs.INIT_NAME,
                        MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int));
        for (char c : recipe.toCharArray()) {
            switch (c) {
                case ARGUMENT -> argument();
                case CONSTANT -> constant(site.arguments().get(nextConstant++));
                default -> literal.append(c);
            }
        }
        flush();
        code.invokevirtual(BUILDER, "toString", MethodTypeDesc.of(ConstantDescs.CD_String))
                .areturn();
    }

    private void argument() {
        flush();
        var type = site.type().parameterType(nextArgument);
        code.loadLocal(Conversion.kind(type), code.parameterSlot(nextArgument));
        nextArgument++;
        append(type);
    }

    /// A constant string joins the literal text around it.
    private void constant(LoadableConstantEntry entry) {
        switch (entry) {
            case StringEntry string -> literal.append(string.stringValue());
            default -> {
                flush();
                append(generator.load(code, site, entry));
            }
        }
    }

    private void flush() {
        if (literal.length() == 1) {
            code.loadConstant((int) literal.charAt(0));
            append(ConstantDescs.CD_char);
        } else if (!literal.isEmpty()) {
            code.ldc(literal.toString());
            append(ConstantDescs.CD_String);
        }
        literal.setLength(0);
    }

    private void append(ClassDesc type) {
        append(code, type);
    }

    /// Appends the value on top of the stack to the builder below it, as Java's `+` does.
    static void append(CodeBuilder code, ClassDesc type) {
        var parameter = switch (type.descriptorString()) {
            case "B", "S" -> ConstantDescs.CD_int;
            case "Z", "C", "I", "J", "F", "D", "Ljava/lang/String;" -> type;
            default -> ConstantDescs.CD_Object;
        };
        code.invokevirtual(BUILDER, "append", MethodTypeDesc.of(BUILDER, List.of(parameter)));
    }
}
