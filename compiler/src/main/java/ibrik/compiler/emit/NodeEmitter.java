package ibrik.compiler.emit;

import ibrik.compiler.ir.Access;
import ibrik.compiler.ir.Check;
import ibrik.compiler.ir.Computation;
import ibrik.compiler.ir.Control;
import ibrik.compiler.ir.Creation;
import ibrik.compiler.ir.Invocation;
import ibrik.compiler.ir.Leaf;
import ibrik.compiler.ir.Node;
import ibrik.compiler.ir.Phi;
import ibrik.compiler.problem.CompilerBug;
import java.util.Set;

/// Writes single instructions as LLVM text: what each family of nodes is written by.
final class NodeEmitter {
    private final FunctionText text;
    private final ModuleText module;
    private final Operands operands;
    private final TypeTests types;
    private final ArithmeticEmitter arithmetic;
    private final CheckEmitter checks;
    private final AccessEmitter accesses;
    private final CreationEmitter creations;
    private final InvocationEmitter invocations;
    private final LockEmitter locks;

    /// @param barrierFreeOrNull stores of references that need no barrier; null if none needs one
    /// @param frozen loads of elements that become indices, see [RacyIndices]
    NodeEmitter(FunctionText text, Operands operands, Set<Node> barrierFreeOrNull, Set<Node> frozen) {
        this.text = text;
        this.module = text.module();
        this.operands = operands;
        types = new TypeTests(text, operands);
        arithmetic = new ArithmeticEmitter(text, operands);
        checks = new CheckEmitter(text, operands, types);
        accesses = new AccessEmitter(text, operands, barrierFreeOrNull, frozen);
        creations = new CreationEmitter(text, operands);
        locks = new LockEmitter(text, operands);
        invocations = new InvocationEmitter(text, operands, new IntrinsicEmitter(text, operands, accesses));
    }

    void emit(Node node) {
        switch (node) {
            case Computation computation -> emit(computation);
            case Check check -> checks.emit(check);
            case Access access -> accesses.emit(access);
            case Creation creation -> creations.emit(creation);
            case Invocation invocation -> invocations.emit(invocation);
            case Control control -> emit(control);
            case Leaf _, Phi _ -> throw new CompilerBug("no instruction: " + node);
        }
    }

    private void emit(Computation computation) {
        switch (computation) {
            case Computation.Binary binary -> arithmetic.binary(binary);
            case Computation.Negate negate -> arithmetic.negate(negate);
            case Computation.Convert convert -> arithmetic.convert(convert);
            case Computation.ThreeWay comparison -> arithmetic.threeWay(comparison);
            case Computation.Test test -> arithmetic.test(test);
            case Computation.InstanceOf test -> types.instanceOf(test);
            case Computation.ArrayLength length -> accesses.arrayLength(length);
        }
    }

    private void emit(Control control) {
        switch (control) {
            case Control.MonitorEnter enter -> locks.enter(enter);
            case Control.MonitorExit exit -> locks.exit(exit);
            case Control.CaughtException caught -> caught(caught);
            case Control.VariableValue variable ->
                text.record(variable.variable(), operands.typed(variable.input(0)), variable.position());
            case Control.LinkageFailure failure -> {
                String string = module.address(Symbols.ofString(failure.error()));
                String callee = module.function("ibrik_throw_linkage", "void", "ptr");
                text.call("", "void " + callee + "(ptr " + string + ")", Failures.COLD);
            }
        }
    }

    private void caught(Control.CaughtException caught) {
        String pad = text.define("landingpad { ptr, i32 } catch ptr null");
        text.line(operands.result(caught) + "extractvalue { ptr, i32 } " + pad + ", 0");
    }
}
