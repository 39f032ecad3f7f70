package ibrik.compiler.stage;

import ibrik.compiler.analysis.Reachability;
import ibrik.compiler.analysis.early.EarlyReads;
import ibrik.compiler.analysis.world.Corrections;
import ibrik.compiler.classes.Field;
import ibrik.compiler.interpret.execution.Reliances;
import ibrik.compiler.option.Omission;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/// Whether the assumptions of an analysis hold, asked at its end and each time that the program has doubled: what is
/// reached stays so, and an assumption that is wrong in a part of the program is wrong in the whole of it.
///
/// A small part is left at the first wrong one. A large one goes on, with the initialisers that have to run late after
/// all, to find what else is wrong: else each would cost an analysis. Its program is not the one that will be, so that
/// a few classes may be left to run time without need.
final class Assumptions implements Reachability.Watch {
    /// Methods. Chosen: smaller programs are analysed in a second.
    private static final int FIRST_LOOK = 2_000;
    /// Methods. Chosen: so many are analysed in three seconds.
    private static final int SMALL = 6_000;

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
    public boolean goesOn(Reachability program) {
        reached.accept(program.methodCount());
        if (program.methodCount() < nextLook) {
            return true;
        }
        nextLook *= 2;
        boolean isSmall = program.methodCount() < SMALL;
        int known = corrections.count();
        var late = look(program);
        if (!isSmall) {
            program.reachInitialisers(late);
        }
        return !isSmall || corrections.count() == known;
    }

    @Override
    public boolean findsMore(Reachability program) {
        var late = look(program);
        return program.methodCount() >= SMALL && program.reachInitialisers(late);
    }

    /// Finds more corrections, if anything contradicts the assumptions.
    ///
    /// @return the classes among them
    private Set<String> look(Reachability program) {
        if (Omission.requested().contains(Omission.EARLY_READS)) {
            return Set.of();
        }
        var late = new TreeSet<>(corrections.late().keySet());
        corrections = corrections.and(EarlyReads.find(program.found(), reliances, trusted.get()));
        var found = new TreeSet<>(corrections.late().keySet());
        found.removeAll(late);
        return found;
    }

    /// Those of earlier analyses, and of this one.
    Corrections corrections() {
        return corrections;
    }
}
