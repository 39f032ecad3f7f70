package ibrik.compiler.ir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import ibrik.compiler.classes.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/// entry -> loop head -> body -> head; head -> exit.
class PhiCleanerTest {
    private final Graph graph = new Graph(null);
    private final Block entry = graph.newBlock();
    private final Block head = graph.newBlock();
    private final Block body = graph.newBlock();
    private final Block exit = graph.newBlock();
    private final Node start = new Leaf.Constant(Kind.INT, 7);
    private final Node other = new Leaf.Constant(Kind.INT, 8);

    private Phi phi(Block block, Node... inputs) {
        var phi = new Phi(Kind.INT);
        phi.setInputs(inputs);
        block.phis().add(phi);
        return phi;
    }

    private void loop(Node condition, Node result) {
        entry.terminate(new Terminator.Goto(head));
        head.terminate(new Terminator.If(condition, body, exit));
        body.terminate(new Terminator.Goto(head));
        exit.terminate(new Terminator.Return(result));
        head.predecessors().addAll(List.of(entry, body));
        body.predecessors().add(head);
        exit.predecessors().add(head);
    }

    @Test
    void aPhiOfOneValueAndItselfIsThatValue() {
        var invariant = phi(head, start, start);
        invariant.inputs()[1] = invariant;
        loop(invariant, invariant);
        graph.finish();
        assertEquals(List.of(), head.phis());
        assertSame(start, exit.terminator().valueOrNull());
    }

    /// The second becomes trivial only when the first has gone.
    @Test
    void phisThatOnlyNameEachOtherGoTogether() {
        var outer = phi(head, start, start);
        var inner = phi(body, outer);
        outer.inputs()[1] = inner;
        loop(other, outer);
        graph.finish();
        assertEquals(List.of(), head.phis());
        assertEquals(List.of(), body.phis());
        assertSame(start, exit.terminator().valueOrNull());
    }

    @Test
    void aPhiOfTwoValuesStays() {
        var counter = phi(head, start, start);
        var next = new Computation.Binary(Operator.ADD, counter, other);
        body.instructions().add(next);
        counter.inputs()[1] = next;
        loop(counter, counter);
        graph.finish();
        assertEquals(List.of(counter), head.phis());
        assertArrayEquals(new Node[] {start, next}, counter.inputs());
        GraphVerifier.verify(graph);
    }

    /// The edge that goes is the first: inputs and predecessors move up together.
    @Test
    void inputsOfUnreachablePredecessorsGo() {
        var dead = graph.newBlock();
        dead.terminate(new Terminator.Goto(exit));
        exit.predecessors().add(dead);
        var result = phi(exit, other, start);
        loop(start, result);
        graph.finish();
        assertEquals(List.of(head), exit.predecessors());
        assertSame(start, exit.terminator().valueOrNull());
    }

    @Test
    void aDecidedBranchLeavesOneInput() {
        entry.terminate(new Terminator.If(start, body, head));
        body.terminate(new Terminator.Goto(exit));
        head.terminate(new Terminator.Goto(exit));
        exit.predecessors().addAll(List.of(body, head));
        body.predecessors().add(entry);
        head.predecessors().add(entry);
        var result = phi(exit, start, other);
        exit.terminate(new Terminator.Return(result));
        entry.decide((Terminator.If) entry.terminator(), false);
        graph.finish();
        assertEquals(List.of(entry, head, exit), graph.blocks());
        assertSame(other, exit.terminator().valueOrNull());
    }
}
