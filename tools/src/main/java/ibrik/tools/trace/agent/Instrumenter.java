package ibrik.tools.trace.agent;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.reflect.AccessFlag;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Adds calls of [Recorder] to class files: at the beginning of the JDK's entry points, and before calls of
/// `ClassLoader.loadClass` in the program, which the virtual machine itself makes too.
public final class Instrumenter implements ClassFileTransformer {
    private static final ClassDesc RECORDER = ClassDesc.of("ibrik.tools.trace.agent.Recorder");
    private static final MethodTypeDesc ASKED =
            MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int, ConstantDescs.CD_Object.arrayType());
    private static final MethodTypeDesc LOADED = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_String);
    private static final String LOAD_CLASS = "(Ljava/lang/String;)Ljava/lang/Class;";

    /// The classes that have been asked to tell, for the agent to see that none was left out.
    private final Set<String> done = ConcurrentHashMap.newKeySet();

    /// Loads what is needed to change classes: later each load of a class would need it first.
    ///
    /// @param example a class file
    public Instrumenter(byte[] example) {
        entryPoints("java/lang/reflect/Array", example);
        callers(ClassLoader.getSystemClassLoader(), example);
    }

    /// Names, with slashes, of the JDK's classes that are changed.
    public Set<String> done() {
        return done;
    }

    @Override
    public byte[] transform(
            Module module, ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] bytes) {
        try {
            if (name != null && EntryPoints.OWNERS.contains(name) && loader == null) {
                byte[] changed = entryPoints(name, bytes);
                done.add(name);
                return changed;
            }
            return name != null && loader != null && mentionsLoading(bytes) ? callers(loader, bytes) : null;
        } catch (RuntimeException unreadable) {
            // Of the program: the virtual machine says what is wrong with the class. Of the JDK: it is not done.
            return null;
        }
    }

    // ---- the JDK ----------------------------------------------------------------------------------------------

    private static byte[] entryPoints(String owner, byte[] bytes) {
        ClassFile files = ClassFile.of();
        return files.transformClass(files.parse(bytes), (builder, element) -> {
            Optional<Question> question =
                    element instanceof MethodModel method && method.code().isPresent()
                            ? EntryPoints.question(owner, method.methodName().stringValue())
                            : Optional.empty();
            if (question.isPresent()) {
                MethodModel method = (MethodModel) element;
                builder.transformMethod(method, MethodTransform.transformingCode(asking(method, question.get())));
            } else {
                builder.with(element);
            }
        });
    }

    /// Hands over all arguments that are references, the receiver first.
    private static CodeTransform asking(MethodModel method, Question question) {
        List<Integer> slots = new ArrayList<>();
        int slot = 0;
        if (!method.flags().has(AccessFlag.STATIC)) {
            slots.add(slot++);
        }
        for (ClassDesc parameter : method.methodTypeSymbol().parameterList()) {
            if (!parameter.isPrimitive()) {
                slots.add(slot);
            }
            slot += TypeKind.from(parameter).slotSize();
        }
        return new CodeTransform() {
            @Override
            public void atStart(CodeBuilder code) {
                code.loadConstant(question.ordinal());
                code.loadConstant(slots.size()).anewarray(ConstantDescs.CD_Object);
                for (int index = 0; index < slots.size(); index++) {
                    code.dup().loadConstant(index).aload(slots.get(index)).aastore();
                }
                code.invokestatic(RECORDER, "asked", ASKED);
            }

            @Override
            public void accept(CodeBuilder code, CodeElement element) {
                code.with(element);
            }
        };
    }

    // ---- the program ------------------------------------------------------------------------------------------

    /// Most classes do not: they stay as they are.
    private static boolean mentionsLoading(byte[] bytes) {
        for (var entry : ClassFile.of().parse(bytes).constantPool()) {
            if (entry instanceof java.lang.classfile.constantpool.NameAndTypeEntry pair
                    && pair.name().equalsString("loadClass")
                    && pair.type().equalsString(LOAD_CLASS)) {
                return true;
            }
        }
        return false;
    }

    private static byte[] callers(ClassLoader loader, byte[] bytes) {
        ClassHierarchyResolver hierarchy =
                ClassHierarchyResolver.ofResourceParsing(loader).orElse(ClassHierarchyResolver.defaultResolver());
        ClassFile files = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(hierarchy));
        ClassModel model = files.parse(bytes);
        return files.transformClass(model, ClassTransform.transformingMethodBodies((code, element) -> {
            if (element instanceof InvokeInstruction call
                    && call.name().equalsString("loadClass")
                    && call.type().equalsString(LOAD_CLASS)) {
                code.dup().invokestatic(RECORDER, "loaded", LOADED);
            }
            code.with(element);
        }));
    }
}
