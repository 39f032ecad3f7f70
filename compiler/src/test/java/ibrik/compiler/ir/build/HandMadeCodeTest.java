package ibrik.compiler.ir.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibrik.compiler.classes.ClassPath;
import ibrik.compiler.classes.ClassWorld;
import ibrik.compiler.interpret.Initialiser;
import ibrik.compiler.interpret.execution.InterpreterGraphs;
import ibrik.compiler.ir.GraphVerifier;
import ibrik.compiler.option.StartSettings;
import ibrik.compiler.synthetic.bootstrap.Bootstraps;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// Bytecode that the JVM allows and javac never writes: the graph keeps the rules, and computes what HotSpot does.
class HandMadeCodeTest {
    private static final ClassDesc SELF = ClassDesc.of("HandMade");
    private static final ClassDesc ARITHMETIC = ClassDesc.of("java.lang.ArithmeticException");
    private static final MethodTypeDesc TYPE = MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_int);
    private static final int[] INPUTS = {0, 1, 2, 3, 7, 100, -1, Integer.MAX_VALUE, Integer.MIN_VALUE};

    private static final class Loader extends ClassLoader {
        Class<?> define(byte[] file) {
            return defineClass(null, file, 0, file.length);
        }
    }

    @Test
    void everyMethodReturnsWhatItReturnsOnHotSpot() throws Exception {
        var methods = methods();
        byte[] file = ClassFile.of()
                .build(
                        SELF,
                        type -> methods.forEach((name, body) -> type.withMethodBody(
                                name, TYPE, ClassFile.ACC_STATIC | ClassFile.ACC_PUBLIC, body::accept)));
        var onHotSpot = new Loader().define(file);
        try (var path = new ClassPath(List.of(), List.of())) {
            var world = new ClassWorld(path);
            var graphs = new InterpreterGraphs(world, new Bootstraps(world));
            var initialiser = new Initialiser(world, graphs, StartSettings.USUAL);
            var type = world.define(file);
            for (String name : methods.keySet()) {
                var method = type.declaredMethod(name, TYPE.descriptorString()).orElseThrow();
                GraphVerifier.verify(graphs.apply(method));
                for (int input : INPUTS) {
                    var expected = onHotSpot.getMethod(name, int.class).invoke(null, input);
                    var outcome = initialiser.invoke(method, input);
                    assertEquals(
                            new Initialiser.Outcome.Returned((int) expected, null), outcome, name + " of " + input);
                }
            }
        }
    }

    private static Map<String, Consumer<CodeBuilder>> methods() {
        var methods = new LinkedHashMap<String, Consumer<CodeBuilder>>();
        methods.put("duplicates", HandMadeCodeTest::duplicates);
        methods.put("wideDuplicates", HandMadeCodeTest::wideDuplicates);
        methods.put("loopToTheFirstInstruction", HandMadeCodeTest::loopToTheFirstInstruction);
        methods.put("loopWithTwoEntries", HandMadeCodeTest::loopWithTwoEntries);
        methods.put("handlerThatCoversItself", HandMadeCodeTest::handlerThatCoversItself);
        methods.put("localsChangeInsideTry", HandMadeCodeTest::localsChangeInsideTry);
        methods.put("slotOfTwoKinds", HandMadeCodeTest::slotOfTwoKinds);
        methods.put("valuesOnTheStackAcrossBranches", HandMadeCodeTest::valuesOnTheStackAcrossBranches);
        methods.put("switchWithEdgesToOneBlock", HandMadeCodeTest::switchWithEdgesToOneBlock);
        return methods;
    }

    /// Each number weighs differently in the sum, so that a wrong order shows.
    private static void weigh(CodeBuilder code, int values) {
        for (int i = 1; i < values; i++) {
            code.bipush(31).imul().iadd();
        }
        code.ireturn();
    }

    private static void duplicates(CodeBuilder code) {
        code.iload(0)
                .iconst_2()
                .dup_x1()
                .swap()
                .iconst_5()
                .dup_x2()
                .dup2()
                .dup2_x1()
                .bipush(9)
                .dup2_x2();
        weigh(code, 12);
    }

    private static void wideDuplicates(CodeBuilder code) {
        // long, int -> dup_x2 over the long; then dup2 forms of longs, folded to one int at last.
        code.iload(0).i2l().iconst_3().dup_x2().pop();
        code.dup2().loadConstant(7L).dup2_x2().pop2().lmul().lsub();
        code.l2i()
                .swap()
                .iload(0)
                .i2l()
                .dup2_x1()
                .pop2()
                .i2l()
                .lxor()
                .l2i()
                .iadd()
                .ireturn();
    }

    private static void loopToTheFirstInstruction(CodeBuilder code) {
        Label start = code.newBoundLabel();
        code.iload(0).iconst_2().idiv().istore(0).iload(0).bipush(50).if_icmpgt(start);
        code.iload(0).ireturn();
    }

    /// Neither entry dominates the other.
    private static void loopWithTwoEntries(CodeBuilder code) {
        Label first = code.newLabel();
        Label second = code.newLabel();
        Label end = code.newLabel();
        code.bipush(20).istore(1).iload(0).iconst_1().iand().ifeq(second);
        code.labelBinding(first).iload(0).iconst_3().imul().istore(0);
        code.labelBinding(second).iload(0).iconst_1().iadd().istore(0);
        code.iinc(1, -1).iload(1).ifle(end);
        code.iload(0).iconst_4().iand().ifeq(second).goto_(first);
        code.labelBinding(end).iload(0).ireturn();
    }

    /// The handler lies in the range that it handles, and fails itself as long as the counter is not used up.
    private static void handlerThatCoversItself(CodeBuilder code) {
        Label start = code.newLabel();
        Label handler = code.newLabel();
        Label end = code.newLabel();
        code.iconst_4().istore(1);
        code.labelBinding(start).bipush(100).iload(0).idiv().ireturn();
        // 1 / 0 while the counter is above 0: into itself again; 1 / 1 in the end.
        Label last = code.newLabel();
        code.labelBinding(handler).pop().iinc(1, -1);
        code.iload(1).ifle(last).iconst_1().iconst_0().idiv().ireturn();
        code.labelBinding(end);
        code.labelBinding(last).iload(1).bipush(77).iadd().ireturn();
        code.exceptionCatch(start, end, handler, ARITHMETIC);
    }

    /// What the handler sees depends on which of two divisions failed.
    private static void localsChangeInsideTry(CodeBuilder code) {
        Label start = code.newLabel();
        Label end = code.newLabel();
        Label handler = code.newLabel();
        code.iconst_1().istore(1);
        code.labelBinding(start).bipush(10).iload(0).idiv().istore(2);
        code.iconst_2().istore(1).bipush(10).iload(0).iconst_1().isub().idiv().istore(2);
        code.iconst_3().istore(1).bipush(10).iload(0).iconst_2().isub().idiv();
        code.labelBinding(end).ireturn();
        code.labelBinding(handler).pop().iload(1).bipush(100).imul().ireturn();
        code.exceptionCatch(start, end, handler, ARITHMETIC);
    }

    /// Slot 1 holds a long or a float, and nobody reads it where the paths meet.
    private static void slotOfTwoKinds(CodeBuilder code) {
        Label other = code.newLabel();
        Label join = code.newLabel();
        code.iload(0).ifle(other);
        code.iload(0).i2l().lstore(1).lload(1).l2i().istore(4).goto_(join);
        code.labelBinding(other)
                .iload(0)
                .i2f()
                .fstore(1)
                .fload(1)
                .f2i()
                .iconst_2()
                .idiv()
                .istore(4);
        code.labelBinding(join).iload(4).istore(1).iload(1).ireturn();
    }

    private static void valuesOnTheStackAcrossBranches(CodeBuilder code) {
        Label other = code.newLabel();
        Label join = code.newLabel();
        code.iload(0).bipush(12).iload(0).ifge(other);
        code.swap().iconst_5().goto_(join);
        code.labelBinding(other).dup().iconst_1().iadd();
        code.labelBinding(join);
        weigh(code, 3);
    }

    private static void switchWithEdgesToOneBlock(CodeBuilder code) {
        Label one = code.newLabel();
        Label rest = code.newLabel();
        code.iconst_0().istore(1).iload(0);
        code.lookupswitch(
                rest,
                List.of(
                        SwitchCase.of(Integer.MIN_VALUE, one),
                        SwitchCase.of(1, one),
                        SwitchCase.of(3, rest),
                        SwitchCase.of(Integer.MAX_VALUE, one)));
        code.labelBinding(one).iinc(1, 30);
        code.labelBinding(rest).iinc(1, 5).iload(1).ireturn();
    }
}
