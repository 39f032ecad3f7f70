package ibrik.compiler.synthetic.bootstrap;

import ibrik.compiler.synthetic.Conversion;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Set;

/// `StringConcatFactory`: a chain of `StringBuilder.append`, arguments converted from left to right.
final class ConcatenationExpansion {
    private static final ClassDesc BUILDER = ClassDesc.of("java.lang.StringBuilder");
    // Tags in a recipe (API documentation of StringConcatFactory.makeConcatWithConstants, JDK 25).
    private static final char ARGUMENT = '\1';
    private static final char CONSTANT = '\2';
    /// Characters reserved for each argument; most numbers and words fit. Chosen, not measured.
    private static final int EXPECTED_ARGUMENT_LENGTH = 12;

    /// What a string can be given back as.
    private static final Set<String> RESULTS = Set.of(
            "Ljava/lang/String;",
            "Ljava/lang/Object;",
            "Ljava/lang/CharSequence;",
            "Ljava/lang/Comparable;",
            "Ljava/io/Serializable;",
            "Ljava/lang/constant/Constable;",
            "Ljava/lang/constant/ConstantDesc;");

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
                ? site.argument(0, StringEntry.class).stringValue()
                : String.valueOf(ARGUMENT).repeat(site.type().parameterCount());
        checkCounts(site, recipe);
        return generator.method(site, code -> new ConcatenationExpansion(generator, site, code).build(recipe));
    }

    /// The rules of `StringConcatFactory`, in its words.
    private static void checkCounts(Site site, String recipe) {
        int parameters = site.type().parameterCount();
        int constants = Math.max(0, site.arguments().size() - 1);
        int wantedParameters = 0;
        int wantedConstants = 0;
        for (char c : recipe.toCharArray()) {
            boolean isMissing =
                    c == CONSTANT && wantedConstants == constants || c == ARGUMENT && wantedParameters == parameters;
            if (isMissing) {
                throw mismatch(c, c == CONSTANT ? constants : parameters, c == CONSTANT ? constants : parameters);
            }
            wantedConstants += c == CONSTANT ? 1 : 0;
            wantedParameters += c == ARGUMENT ? 1 : 0;
        }
        if (wantedParameters != parameters) {
            throw mismatch(ARGUMENT, wantedParameters, parameters);
        }
        if (wantedConstants < constants) {
            throw mismatch(CONSTANT, wantedConstants, constants);
        }
        if (!RESULTS.contains(site.type().returnType().descriptorString())) {
            throw failure("The return type should be compatible with String, but it is "
                    + site.type().returnType().displayName());
        }
    }

    private static FailedBootstrap mismatch(char sort, int wanted, int given) {
        boolean ofConstants = sort == CONSTANT;
        return failure("Mismatched number of concat " + (ofConstants ? "constants" : "arguments") + ": recipe wants "
                + wanted
                + (ofConstants
                        ? " constants, but only " + given + " are passed"
                        : " arguments, but signature provides " + given));
    }

    private static FailedBootstrap failure(String message) {
        return new FailedBootstrap("java.lang.invoke.StringConcatException", message);
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
