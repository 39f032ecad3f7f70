package ibrik.compiler.optimise;

import ibrik.compiler.ir.Node;
import ibrik.compiler.problem.CompilerBug;

/// Copies single nodes with other inputs, as inlining needs it.
final class NodeCopy {
    private NodeCopy() {}

    /// A node like `node` that reads `inputs`; its position is left open. Phis are copied empty.
    static Node of(Node node, Node[] inputs) {
        return switch (node) {
            case Node.Phi phi -> new Node.Phi(phi.kind());
            case Node.Binary binary -> new Node.Binary(binary.operator(), inputs[0], inputs[1]);
            case Node.Negate _ -> new Node.Negate(inputs[0]);
            case Node.Convert convert -> new Node.Convert(convert.conversion(), inputs[0]);
            case Node.ThreeWay comparison -> new Node.ThreeWay(inputs[0], inputs[1], comparison.unordered());
            case Node.Test test -> new Node.Test(test.condition(), inputs[0], inputs[1]);
            case Node.InstanceOf test -> new Node.InstanceOf(inputs[0], test.type());
            case Node.ArrayLength _ -> new Node.ArrayLength(inputs[0]);
            case Node.Check check -> ofCheck(check, inputs);
            case Node.LoadField load -> new Node.LoadField(inputs[0], load.field());
            case Node.StoreField store -> new Node.StoreField(inputs[0], store.field(), inputs[1]);
            case Node.LoadStatic load -> new Node.LoadStatic(load.field());
            case Node.StoreStatic store -> new Node.StoreStatic(store.field(), inputs[0]);
            case Node.LoadElement load -> new Node.LoadElement(inputs[0], inputs[1], load.element());
            case Node.StoreElement store -> new Node.StoreElement(inputs[0], inputs[1], inputs[2], store.element());
            case Node.New creation -> new Node.New(creation.type());
            case Node.NewArray creation -> new Node.NewArray(creation.type(), inputs[0]);
            case Node.NewMultiArray creation -> new Node.NewMultiArray(creation.type(), inputs);
            case Node.InitialiseClass initialise -> new Node.InitialiseClass(initialise.type());
            case Node.Call call -> new Node.Call(call.method(), call.dispatch(), inputs);
            case Node.Intrinsic intrinsic ->
                new Node.Intrinsic(intrinsic.method(), intrinsic.canThrow(), intrinsic.isPure(), inputs);
            case Node.MonitorEnter _ -> new Node.MonitorEnter(inputs[0]);
            case Node.MonitorExit _ -> new Node.MonitorExit(inputs[0]);
            case Node.CaughtException caught ->
                new Node.CaughtException((ibrik.compiler.classes.ClassType) caught.declaredTypeOrNull());
            case Node.VariableValue value -> new Node.VariableValue(value.variable(), inputs[0]);
            case Node.LinkageFailure failure -> new Node.LinkageFailure(failure.error());
            case Node.Parameter _,
                    Node.Constant _,
                    Node.Null _,
                    Node.ObjectConstant _,
                    Node.StringConstant _,
                    Node.ClassConstant _,
                    Node.UnboxedPlaceholder _ -> throw new CompilerBug("a value without a place is shared, not copied");
        };
    }

    private static Node ofCheck(Node.Check check, Node[] inputs) {
        return switch (check) {
            case Node.NullCheck _ -> new Node.NullCheck(inputs[0]);
            case Node.CheckCast cast -> new Node.CheckCast(inputs[0], cast.type());
            case Node.BoundsCheck _ -> new Node.BoundsCheck(inputs[0], inputs[1]);
            case Node.ZeroCheck _ -> new Node.ZeroCheck(inputs[0]);
            case Node.NegativeSizeCheck _ -> new Node.NegativeSizeCheck(inputs[0]);
            case Node.StoreCheck _ -> new Node.StoreCheck(inputs[0], inputs[1]);
        };
    }
}
