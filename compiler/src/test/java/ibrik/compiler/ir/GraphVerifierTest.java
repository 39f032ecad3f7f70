package ibrik.compiler.ir;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.compiler.classes.ClassPath;
import ibrik.compiler.classes.ClassWorld;
import ibrik.compiler.classes.Kind;
import ibrik.compiler.classes.Method;
import ibrik.compiler.problem.CompilerBug;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// One good graph; each test breaks one rule of it.
///
///     entry: sum = 1 + 1; if -> left, right      left: checked = zero check of sum      right: (empty)
///     join: phi(checked, 1); return phi          handler of left: phi(sum); unreachable
class GraphVerifierTest {
    private static final Method METHOD = someMethod();

    private final Graph graph = new Graph(METHOD);
    private final Block entry = graph.newBlock();
    private final Block left = graph.newBlock();
    private final Block right = graph.newBlock();
    private final Block join = graph.newBlock();
    private final Block handler = graph.newBlock();
    private final Node one = new Leaf.Constant(Kind.INT, 1);
    private final Node sum = new Computation.Binary(Operator.ADD, one, one);
    private final Node checked = new Check.ZeroCheck(sum);
    private final Phi result = new Phi(Kind.INT);
    private final Phi caught = new Phi(Kind.INT);

    private static Method someMethod() {
        try (var path = new ClassPath(List.of(), List.of())) {
            return new ClassWorld(path).object().methods().iterator().next();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @BeforeEach
    void build() {
        entry.instructions().add(sum);
        left.instructions().add(checked);
        entry.terminate(new Terminator.If(sum, left, right));
        left.terminate(new Terminator.Goto(join));
        right.terminate(new Terminator.Goto(join));
        join.terminate(new Terminator.Return(result));
        handler.terminate(new Terminator.Unreachable());
        edge(entry, left);
        edge(entry, right);
        edge(left, join);
        edge(right, join);
        edge(left, handler);
        left.setHandler(handler);
        result.setInputs(new Node[] {checked, one});
        join.phis().add(result);
        caught.setInputs(new Node[] {sum});
        handler.phis().add(caught);
        Numbering.number(graph);
    }

    private static void edge(Block from, Block to) {
        to.predecessors().add(from);
    }

    private void breaks(String rule) {
        var bug = assertThrows(CompilerBug.class, () -> GraphVerifier.verify(graph));
        assertTrue(bug.getMessage().contains(rule), bug.getMessage());
    }

    @Test
    void theGraphIsGood() {
        GraphVerifier.verify(graph);
    }

    @Test
    void anEdgeThatTheSuccessorDoesNotKnow() {
        right.predecessors().clear();
        breaks("edges to " + right);
    }

    @Test
    void anEdgeThatThePredecessorDoesNotHave() {
        right.terminate(new Terminator.Return(one));
        breaks("edges from " + right);
    }

    @Test
    void aPhiWithAnInputTooFew() {
        result.setInputs(new Node[] {one});
        breaks("phi inputs");
    }

    @Test
    void aPhiOfTwoKinds() {
        result.setInputs(new Node[] {checked, new Leaf.Constant(Kind.LONG, 1)});
        breaks("kind of input 1");
    }

    @Test
    void aValueFromTheOtherBranch() {
        var use = new Computation.Negate(checked);
        right.instructions().add(use);
        breaks("operand of Negate");
    }

    @Test
    void aValueOnTheWrongEdge() {
        result.setInputs(new Node[] {one, checked});
        breaks("input 1 of phi");
    }

    @Test
    void aUseBeforeTheDefinition() {
        entry.instructions().addFirst(new Computation.Negate(sum));
        breaks("operand of Negate");
    }

    @Test
    void aValueOfItself() {
        sum.inputs()[1] = sum;
        breaks("operand of Binary");
    }

    @Test
    void aNodeInTwoBlocks() {
        right.instructions().add(sum);
        breaks("stands twice");
    }

    @Test
    void aNodeThatStandsNowhere() {
        join.terminate(new Terminator.Return(new Computation.Negate(one)));
        breaks("operand of the terminator");
    }

    @Test
    void anOperandWithoutValue() {
        var nothing = new Control.MonitorExit(new Leaf.Null());
        right.instructions().add(nothing);
        right.instructions().add(new Computation.Negate(nothing));
        breaks("void operand");
    }

    /// The handler may be entered from the first instruction that throws: what it makes does not exist there.
    @Test
    void aHandlerThatNeedsWhatWasNotMadeYet() {
        caught.setInputs(new Node[] {checked});
        breaks("input 0 of phi");
    }

    @Test
    void aBlockWithoutEnd() {
        right.terminate(null);
        breaks("no terminator");
    }
}
