package ibrik.compiler.optimise;

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

/// Copies single nodes with other inputs, as inlining needs it.
final class NodeCopy {
    private NodeCopy() {}

    /// A node like `node` that reads `inputs`; its position is left open. Phis are copied empty.
    static Node of(Node node, Node[] inputs) {
        return switch (node) {
            case Phi phi -> new Phi(phi.kind());
            case Computation.Binary binary -> new Computation.Binary(binary.operator(), inputs[0], inputs[1]);
            case Computation.Negate _ -> new Computation.Negate(inputs[0]);
            case Computation.Convert convert -> new Computation.Convert(convert.conversion(), inputs[0]);
            case Computation.ThreeWay comparison ->
                new Computation.ThreeWay(inputs[0], inputs[1], comparison.unordered());
            case Computation.Test test -> new Computation.Test(test.condition(), inputs[0], inputs[1]);
            case Computation.InstanceOf test -> new Computation.InstanceOf(inputs[0], test.type());
            case Computation.ArrayLength _ -> new Computation.ArrayLength(inputs[0]);
            case Check check -> ofCheck(check, inputs);
            case Access.LoadField load -> new Access.LoadField(inputs[0], load.field());
            case Access.StoreField store -> new Access.StoreField(inputs[0], store.field(), inputs[1]);
            case Access.LoadStatic load -> new Access.LoadStatic(load.field());
            case Access.StoreStatic store -> new Access.StoreStatic(store.field(), inputs[0]);
            case Access.LoadElement load -> new Access.LoadElement(inputs[0], inputs[1], load.element());
            case Access.StoreElement store -> new Access.StoreElement(inputs[0], inputs[1], inputs[2], store.element());
            case Creation.New creation -> new Creation.New(creation.type());
            case Creation.NewArray creation -> new Creation.NewArray(creation.type(), inputs[0]);
            case Creation.NewMultiArray creation -> new Creation.NewMultiArray(creation.type(), inputs);
            case Invocation.InitialiseClass initialise -> new Invocation.InitialiseClass(initialise.type());
            case Invocation.Call call -> new Invocation.Call(call.method(), call.dispatch(), inputs);
            case Invocation.Intrinsic intrinsic ->
                new Invocation.Intrinsic(intrinsic.method(), intrinsic.canThrow(), intrinsic.isPure(), inputs);
            case Control.Lock lock -> ofLock(lock, inputs[0]);
            case Control.CaughtException caught ->
                new Control.CaughtException((ibrik.compiler.classes.ClassType) caught.declaredTypeOrNull());
            case Control.VariableValue value -> new Control.VariableValue(value.variable(), inputs[0]);
            case Control.LinkageFailure failure -> new Control.LinkageFailure(failure.error());
            case Leaf.Parameter _,
                    Leaf.Constant _,
                    Leaf.Null _,
                    Leaf.ObjectConstant _,
                    Leaf.StringConstant _,
                    Leaf.ClassConstant _,
                    Leaf.UnboxedPlaceholder _ -> throw new CompilerBug("a value without a place is shared, not copied");
        };
    }

    private static Node ofLock(Control.Lock lock, Node object) {
        var copy = lock instanceof Control.MonitorEnter
                ? new Control.MonitorEnter(object)
                : new Control.MonitorExit(object);
        if (lock.isUnpaired()) {
            copy.setUnpaired();
        }
        return copy;
    }

    private static Node ofCheck(Check check, Node[] inputs) {
        return switch (check) {
            case Check.NullCheck _ -> new Check.NullCheck(inputs[0]);
            case Check.CheckCast cast -> new Check.CheckCast(inputs[0], cast.type());
            case Check.BoundsCheck _ -> new Check.BoundsCheck(inputs[0], inputs[1]);
            case Check.ZeroCheck _ -> new Check.ZeroCheck(inputs[0]);
            case Check.NegativeSizeCheck _ -> new Check.NegativeSizeCheck(inputs[0]);
            case Check.StoreCheck _ -> new Check.StoreCheck(inputs[0], inputs[1]);
        };
    }
}
