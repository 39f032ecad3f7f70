package ibrik.compiler.ir;

import ibrik.compiler.classes.Kind;
import ibrik.compiler.classes.ReferenceType;
import java.util.List;

/// A value or an instruction of the SSA form. Constants and parameters belong to the graph, all others stand in a
/// block.
///
/// `boolean`, `byte`, `short` and `char` values are INT, extended as their type says.
public abstract sealed class Node permits Leaf, Phi, Computation, Check, Access, Creation, Invocation, Control {
    private int id = -1;
    private final Kind kind;
    private final Node[] inputs;
    private Position position;
    private Node forward;
    private Object fact;

    Node(Kind kind, Node... inputs) {
        this.kind = kind;
        this.inputs = inputs;
    }

    /// Number within the graph, from 0, dense.
    public int id() {
        return id;
    }

    void number(int newId) {
        id = newId;
    }

    /// The kind of the result; VOID for none. A check's result is the checked value.
    public Kind kind() {
        return kind;
    }

    /// The values read, in the order that the subclass names. Entries may be replaced in place.
    public Node[] inputs() {
        return inputs;
    }

    public final Node input(int index) {
        return inputs[index];
    }

    /// Where the instruction comes from; null for constants and parameters.
    public Position position() {
        return position;
    }

    public void setPosition(Position newPosition) {
        position = newPosition;
    }

    /// The node that took this one's place, followed to the end; the node itself if none did.
    public final Node resolved() {
        Node node = this;
        while (node.forward != null) {
            node = node.forward;
        }
        return node;
    }

    public final void forwardTo(Node other) {
        forward = other;
    }

    /// Lets `other` take this node's place at all uses; takes effect with [Graph#finish()].
    public final void replaceBy(Node other) {
        forward = other;
    }

    /// What the analysis found out about the value; null before.
    public Object factOrNull() {
        return fact;
    }

    public void setFact(Object newFact) {
        fact = newFact;
    }

    /// True if executing this can throw or run arbitrary code, so that the block's handler matters.
    public boolean canThrow() {
        return false;
    }

    /// True if the instruction may be removed when nobody reads its result.
    public boolean isPure() {
        return false;
    }

    /// What is known of a reference from the instruction alone: a supertype of all values; null if nothing is known.
    public ReferenceType declaredTypeOrNull() {
        return null;
    }

    /// True if the reference is never null by the instruction alone.
    public boolean isNeverNull() {
        return false;
    }

    static List<Node> resolvedInputs(Node node) {
        var inputs = node.inputs();
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = inputs[i].resolved();
        }
        return List.of(inputs);
    }
}
