package ibrik.compiler.stage;

import ibrik.compiler.analysis.Reachability;
import ibrik.compiler.analysis.early.EarlyReads;
import ibrik.compiler.analysis.world.ClosedWorld;
import ibrik.compiler.analysis.world.Corrections;
import ibrik.compiler.classes.Field;
import ibrik.compiler.interpret.execution.Reliances;
import ibrik.compiler.option.Omission;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/// Whether the assumptions of an analysis hold, asked at its end and each time that the program has doubled: what is
/// reached stays so, and an assumption that is wrong in a part of the program is wrong in the whole of it.
final class Assumptions implements Reachability.Watch {
    /// Methods. Chosen: smaller programs are analysed in a second.
    private static final int FIRST_LOOK = 2_000;

    private final Reliances reliances;
    private final Supplier<Set<Field>> trusted;
    private final IntConsumer reached;
    private Corrections corrections;
    private int nextLook = FIRST_LOOK;

    /// @param corrections what earlier analyses assumed wrongly
    /// @param trusted     final fields of instances that were taken for constants so far
    /// @param reached     hears how many methods are known so far
    Assumptions(Reliances reliances, Corrections corrections, Supplier<Set<Field>> trusted, IntConsumer reached) {
        this.reliances = reliances;
        this.corrections = corrections;
        this.trusted = trusted;
        this.reached = reached;
    }

    @Override
    public boolean goesOn(int methods, Supplier<ClosedWorld> found) {
        reached.accept(methods);
        if (methods < nextLook) {
            return true;
        }
        nextLook *= 2;
        return hold(found.get());
    }

    /// Whether nothing in this world contradicts them; else there are more [#corrections()].
    boolean hold(ClosedWorld world) {
        if (Omission.requested().contains(Omission.EARLY_READS)) {
            return true;
        }
        int known = corrections.count();
        corrections = corrections.and(EarlyReads.find(world, reliances, trusted.get()));
        return corrections.count() == known;
    }

    /// Those of earlier analyses, and of this one.
    Corrections corrections() {
        return corrections;
    }
}
