// library: org.ow2.asm:asm:9.7.1
// library: org.ow2.asm:asm-tree:9.7.1
// library: org.ow2.asm:asm-analysis:9.7.1
// library: org.ow2.asm:asm-util:9.7.1
package language;

import java.io.PrintWriter;
import java.util.Arrays;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicVerifier;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.util.TraceClassVisitor;

/** A class written, read, changed, printed and analysed. */
public class AsmBytecode {
    private static byte[] written() {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "demo/Loop", null, "java/lang/Object", new String[] {"java/lang/Runnable"});
        writer.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC, "count", "I", null, 5).visitEnd();
        MethodVisitor method = writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "sum", "(I)J", null, null);
        method.visitCode();
        Label top = new Label();
        Label end = new Label();
        method.visitInsn(Opcodes.LCONST_0);
        method.visitVarInsn(Opcodes.LSTORE, 1);
        method.visitLabel(top);
        method.visitVarInsn(Opcodes.ILOAD, 0);
        method.visitJumpInsn(Opcodes.IFLE, end);
        method.visitVarInsn(Opcodes.LLOAD, 1);
        method.visitVarInsn(Opcodes.ILOAD, 0);
        method.visitInsn(Opcodes.I2L);
        method.visitInsn(Opcodes.LADD);
        method.visitVarInsn(Opcodes.LSTORE, 1);
        method.visitIincInsn(0, -1);
        method.visitJumpInsn(Opcodes.GOTO, top);
        method.visitLabel(end);
        method.visitVarInsn(Opcodes.LLOAD, 1);
        method.visitInsn(Opcodes.LRETURN);
        method.visitMaxs(0, 0);
        method.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }

    public static void main(String[] words) throws AnalyzerException {
        byte[] bytes = written();
        System.out.println(bytes.length + " " + Arrays.hashCode(bytes));
        new ClassReader(bytes).accept(new TraceClassVisitor(new PrintWriter(System.out, true)), 0);
        ClassWriter changed = new ClassWriter(0);
        new ClassReader(bytes).accept(new ClassVisitor(Opcodes.ASM9, changed) {
            @Override
            public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
                return super.visitMethod(access, "renamed_" + name, descriptor, signature, exceptions);
            }
        }, 0);
        ClassNode node = new ClassNode();
        new ClassReader(changed.toByteArray()).accept(node, 0);
        MethodNode method = node.methods.getFirst();
        System.out.println(node.name + " " + method.name + " " + method.instructions.size() + " " + method.maxStack + " " + method.maxLocals);
        Frame<?>[] frames = new Analyzer<>(new BasicInterpreter()).analyze(node.name, method);
        System.out.println(Arrays.stream(frames).filter(frame -> frame != null).mapToInt(Frame::getStackSize).sum());
        System.out.println(Type.getMethodType("(I[Ljava/lang/String;D)V").getArgumentTypes()[1].getClassName() + " " + Type.getArgumentsAndReturnSizes("(JI)D"));
        method.instructions.remove(method.instructions.getFirst());
        try {
            new Analyzer<>(new BasicVerifier()).analyze(node.name, method);
        } catch (AnalyzerException wrong) {
            System.err.println(wrong.getMessage());
        }
    }
}
