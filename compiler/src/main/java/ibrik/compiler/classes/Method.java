package ibrik.compiler.classes;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.LineNumberTableAttribute;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A method of a loaded class, with the code that counts after substitution. Identity is the method's identity.
public final class Method {
    /// How the names of methods begin that no class file has; no stack trace shows them.
    static final String NAMELESS = "<no ";

    private static final int ACCESS = ClassFile.ACC_PUBLIC | ClassFile.ACC_PROTECTED | ClassFile.ACC_PRIVATE;

    private final ClassType owner;
    private final String name;
    private final String descriptor;
    private final MethodModel model;
    private final int ownFlags;
    private final ClassWorld world;
    private final Map<String, Mark> marks;
    private final String sourceFile;
    private final String failure;
    private Signature signature;
    private int[][] lines;
    /// The method of the JDK in whose place this one stands; null for most.
    private Method replacedOrNull;

    /// `origin` is the class whose file holds the code: the substitution class for replaced methods.
    Method(
            ClassType owner,
            String name,
            String descriptor,
            MethodModel model,
            ClassFileSource origin,
            ClassWorld world) {
        this.owner = owner;
        this.name = name;
        this.descriptor = descriptor;
        this.model = model;
        this.ownFlags = model.flags().flagsMask();
        this.world = world;
        this.marks = Mark.of(model);
        this.sourceFile = origin.sourceFile();
        this.failure = null;
    }

    /// A method that throws `failure` where there is none to call; see [FailedSelections].
    Method(ClassType owner, String name, String descriptor, MethodModel model, String failure, ClassWorld world) {
        this.owner = owner;
        this.name = name;
        this.descriptor = descriptor;
        this.model = model;
        this.ownFlags = model.flags().flagsMask();
        this.world = world;
        this.marks = Map.of();
        this.sourceFile = owner.sourceFile();
        this.failure = failure;
    }

    public ClassType owner() {
        return owner;
    }

    public String name() {
        return name;
    }

    /// Descriptor with substitution classes already replaced by their targets.
    public String descriptor() {
        return descriptor;
    }

    public MethodModel model() {
        return model;
    }

    public ClassWorld world() {
        return world;
    }

    /// Parameter types without the receiver, and the return type. Object stands for classes that cannot be used:
    /// only null is ever there.
    public Signature signature() {
        if (signature == null) {
            signature = world.signatureOf(descriptor);
        }
        return signature;
    }

    /// As [#signature].
    ///
    /// @throws UnusableClass if a class in it cannot be used
    public Signature usableSignature() {
        world.checkTypes(descriptor);
        return signature();
    }

    /// Parameter types with the receiver first for instance methods.
    public List<JavaType> parametersWithReceiver() {
        return isStatic() ? signature().parameters() : signature().withReceiver(owner);
    }

    public Optional<CodeModel> code() {
        return model.code();
    }

    public boolean hasCode() {
        return model.findAttribute(Attributes.code()).isPresent();
    }

    /// The flags of the class file; of a replaced method those that say who may use it are the replaced one's.
    public int flags() {
        int own = ownFlags;
        return replacedOrNull == null ? own : own & ~ACCESS | replacedOrNull.flags() & ACCESS;
    }

    private boolean has(int flag) {
        return (ownFlags & flag) != 0;
    }

    /// This method stands in the place of another.
    void replace(Method method) {
        replacedOrNull = method;
    }

    public boolean isStatic() {
        return has(ClassFile.ACC_STATIC);
    }

    public boolean isAbstract() {
        return has(ClassFile.ACC_ABSTRACT);
    }

    public boolean isNative() {
        return has(ClassFile.ACC_NATIVE);
    }

    public boolean isFinal() {
        return has(ClassFile.ACC_FINAL);
    }

    public boolean isPrivate() {
        return has(ClassFile.ACC_PRIVATE);
    }

    public boolean isPublic() {
        return has(ClassFile.ACC_PUBLIC);
    }

    public boolean isProtected() {
        return has(ClassFile.ACC_PROTECTED);
    }

    public boolean isSynchronized() {
        return has(ClassFile.ACC_SYNCHRONIZED);
    }

    public boolean isConstructor() {
        return name.equals("<init>");
    }

    public boolean isInitialiser() {
        return name.equals("<clinit>");
    }

    /// True for methods that a call may dispatch to: not static, not private, not a constructor.
    public boolean isVirtual() {
        return !isStatic() && !isPrivate() && !isConstructor();
    }

    /// The marks of `ibrik.vocabulary.mark` and a few annotations of the JDK, by simple name.
    public Map<String, Mark> marks() {
        return marks;
    }

    public boolean has(String mark) {
        return marks.containsKey(mark);
    }

    /// The file named by the SourceFile attribute of the class that holds the code.
    public String sourceFile() {
        return sourceFile;
    }

    /// Source line of a bytecode index, or 0 if the class file does not tell.
    public int lineOf(int bytecodeIndex) {
        if (lines == null) {
            lines = readLines();
        }
        int line = 0;
        for (var entry : lines) {
            if (entry[0] > bytecodeIndex) {
                break;
            }
            line = entry[1];
        }
        return line;
    }

    private int[][] readLines() {
        return code().flatMap(code -> code.findAttribute(Attributes.lineNumberTable()))
                .map(LineNumberTableAttribute::lineNumbers)
                .map(list -> list.stream()
                        .map(info -> new int[] {info.startPc(), info.lineNumber()})
                        .sorted((a, b) -> Integer.compare(a[0], b[0]))
                        .toArray(int[][]::new))
                .orElse(new int[0][]);
    }

    /// What a call throws, as `ibrik.compiler.ir.Control.LinkageFailure` has it, if the method stands for one that a
    /// class lacks.
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    /// True for what stands in place of a method and no stack trace shows.
    ///
    /// @param name of a method
    public static boolean isNameless(String name) {
        return name.startsWith(NAMELESS);
    }

    /// The method as source has it, without modifiers: `int[] pkg.Class.method(java.lang.String)`.
    public String inSource() {
        return DescriptorText.ofMethod(owner.name() + "." + name, descriptor);
    }

    /// `pkg.Class.method(desc)ret`, the linker symbol.
    public String symbol() {
        // What stands for a method has a symbol of its own: the class may have such a method that is not called.
        return owner.name() + "." + name + descriptor + (failure == null ? "" : "!");
    }

    @Override
    public String toString() {
        return symbol();
    }
}
