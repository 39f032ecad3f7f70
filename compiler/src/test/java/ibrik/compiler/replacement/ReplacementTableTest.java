package ibrik.compiler.replacement;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.compiler.option.Omission;
import ibrik.compiler.problem.CompilerBug;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// One owner per method, unless the winner names the other.
final class ReplacementTableTest {
    private static Replacement body(Owner owner, String place, Owner... hides) {
        return new Replacement("java.lang.Thread", "onSpinWait", "()V", owner, place, Set.of(hides), "");
    }

    @Test
    void aSubstitutionBehindAnIntrinsicIsFoundWithBothPlaces() {
        var table = new ReplacementTable(
                List.of(body(Owner.INTRINSIC, "Emitter.java"), body(Owner.SUBSTITUTION, "Thread_.java")));
        assertEquals(
                List.of("java.lang.Thread.onSpinWait()V has two owners: substitution (Thread_.java) and intrinsic"
                        + " (Emitter.java)"),
                table.conflicts());
        var bug = assertThrows(CompilerBug.class, () -> table.check(Set.of()));
        assertTrue(bug.getMessage().contains("Thread_.java"), bug.getMessage());
    }

    @Test
    void twoOfOneKindAreFoundEvenIfTheyNameEachOther() {
        var plain = body(Owner.SUBSTITUTION, "Thread_.java");
        var naming = body(Owner.SUBSTITUTION, "OtherThread_.java", Owner.SUBSTITUTION);
        var conflicts = new ReplacementTable(List.of(plain, naming)).conflicts();
        assertTrue(conflicts.getFirst().contains("two owners"), conflicts.toString());
    }

    @Test
    void aHandlerMayStandForWhatItNames() {
        var table = new ReplacementTable(List.of(
                body(Owner.SUBSTITUTION, "Thread_.java"),
                body(Owner.HANDLER, "SystemNatives.java", Owner.SUBSTITUTION)));
        assertEquals(List.of(), table.conflicts());
        assertDoesNotThrow(() -> table.check(Set.of()));
    }

    @Test
    void aNameWithoutABodyIsFound() {
        var table = new ReplacementTable(List.of(body(Owner.HANDLER, "SystemNatives.java", Owner.INTRINSIC)));
        assertEquals(
                List.of("java.lang.Thread.onSpinWait()V: interpreter (SystemNatives.java) names a body of the kind"
                        + " intrinsic, which does not exist"),
                table.conflicts());
    }

    @Test
    void threeBodiesMustAllBeNamed() {
        var table = new ReplacementTable(List.of(
                body(Owner.BYTECODE, "the JDK"),
                body(Owner.SUBSTITUTION, "Thread_.java", Owner.BYTECODE),
                body(Owner.HANDLER, "SystemNatives.java", Owner.SUBSTITUTION)));
        assertEquals(1, table.conflicts().size());
    }

    @Test
    void theCheckCanBeLeftOut() {
        var table = new ReplacementTable(
                List.of(body(Owner.INTRINSIC, "Emitter.java"), body(Owner.SUBSTITUTION, "Thread_.java")));
        assertDoesNotThrow(() -> table.check(Set.of(Omission.ONE_OWNER)));
    }
}
