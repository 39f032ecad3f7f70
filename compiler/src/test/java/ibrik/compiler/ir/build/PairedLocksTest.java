package ibrik.compiler.ir.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibrik.compiler.classes.ClassPath;
import ibrik.compiler.classes.ClassWorld;
import ibrik.compiler.interpret.execution.InterpreterGraphs;
import ibrik.compiler.ir.Control;
import ibrik.compiler.synthetic.bootstrap.Bootstraps;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// Methods that leave what they enter, and methods that may not.
class PairedLocksTest {
    private static final ClassDesc SELF = ClassDesc.of("HandMadeLocks");
    private static final MethodTypeDesc TYPE =
            MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Object, ConstantDescs.CD_Object);
    private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(ConstantDescs.CD_void);

    private static boolean isPaired(int flags, Consumer<CodeBuilder> body) throws Exception {
        byte[] file = ClassFile.of()
                .build(
                        SELF,
                        type -> type.withMethodBody(
                                "locks", TYPE, ClassFile.ACC_STATIC | ClassFile.ACC_PUBLIC | flags, body::accept));
        try (var path = new ClassPath(List.of(), List.of())) {
            var world = new ClassWorld(path);
            var graphs = new InterpreterGraphs(world, new Bootstraps(world));
            var method = world.define(file)
                    .declaredMethod("locks", TYPE.descriptorString())
                    .orElseThrow();
            return graphs.apply(method).blocks().stream()
                    .flatMap(block -> block.instructions().stream())
                    .noneMatch(node -> node instanceof Control.Lock lock && lock.isUnpaired());
        }
    }

    private static void call(CodeBuilder code) {
        code.invokestatic(ClassDesc.of("java.lang.Thread"), "yield", NOTHING);
    }

    @Test
    void whatIsLeftOnAllWaysIsPaired() throws Exception {
        assertEquals(true, isPaired(ClassFile.ACC_SYNCHRONIZED, code -> {
            call(code);
            code.return_();
        }));
        assertEquals(
                true,
                isPaired(
                        0,
                        code -> code.aload(0)
                                .monitorenter()
                                .trying(
                                        body -> {
                                            call(body);
                                            body.aload(0).monitorexit();
                                        },
                                        handlers -> handlers.catchingAll(handler ->
                                                handler.aload(0).monitorexit().athrow()))
                                .return_()));
    }

    /// Which of two locks is left first is nobody's concern.
    @Test
    void theOrderIsFree() throws Exception {
        assertEquals(
                true,
                isPaired(
                        ClassFile.ACC_SYNCHRONIZED,
                        code -> code.aload(0)
                                .monitorenter()
                                .aload(0)
                                .monitorexit()
                                .return_()));
        assertEquals(
                true,
                isPaired(
                        0,
                        code -> code.aload(0)
                                .monitorenter()
                                .trying(
                                        body -> body.aload(1)
                                                .monitorenter()
                                                .aload(0)
                                                .monitorexit()
                                                .aload(1)
                                                .monitorexit()
                                                .return_(),
                                        handlers -> handlers.catchingAll(handler ->
                                                handler.aload(0).monitorexit().athrow()))));
    }

    @Test
    void aLockThatIsKeptIsNot() throws Exception {
        assertEquals(false, isPaired(0, code -> code.aload(0).monitorenter().return_()));
        assertEquals(
                false,
                isPaired(
                        0,
                        code -> code.aload(0)
                                .monitorenter()
                                .aload(0)
                                .monitorenter()
                                .aload(0)
                                .monitorexit()
                                .return_()));
    }

    @Test
    void anExceptionThatKeepsTheLockIsNot() throws Exception {
        assertEquals(false, isPaired(0, code -> {
            code.aload(0).monitorenter();
            call(code);
            code.aload(0).monitorexit().return_();
        }));
    }

    @Test
    void aLockOfAnotherObjectIsNot() throws Exception {
        assertEquals(
                false,
                isPaired(
                        0,
                        code -> code.aload(0)
                                .monitorenter()
                                .aload(1)
                                .monitorexit()
                                .return_()));
    }

    @Test
    void waysThatDifferAreNot() throws Exception {
        assertEquals(
                false,
                isPaired(
                        0,
                        code -> code.aload(0)
                                .ifThen(
                                        java.lang.classfile.Opcode.IFNONNULL,
                                        then -> then.aload(0).monitorenter())
                                .aload(0)
                                .monitorexit()
                                .return_()));
    }
}
