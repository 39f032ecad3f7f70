package ibrik.compiler.ir;

import ibrik.compiler.classes.Kind;

/// One input per predecessor of its block, in that order.
public final class Phi extends Node {
    private Node[] operands = new Node[0];
    private Kind phiKind;

    public Phi(Kind kind) {
        super(kind);
        this.phiKind = kind;
    }

    @Override
    public Kind kind() {
        return phiKind;
    }

    /// While the graph is built: the kind is that of the first input found.
    public void settleKind(Kind found) {
        phiKind = phiKind == null ? found : phiKind;
    }

    @Override
    public Node[] inputs() {
        return operands;
    }

    public void setInputs(Node[] newOperands) {
        operands = newOperands;
    }
}
