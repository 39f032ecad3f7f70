package ibrik.compiler.replacement;

import ibrik.compiler.option.Omission;
import ibrik.compiler.problem.CompilerBug;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// All bodies that compiler and runtime put in place of the JDK's, by method.
///
/// A method has one owner. Where it has two, the one that wins names the other; a name without such a body is as wrong
/// as a body without a name.
public final class ReplacementTable {
    private final SortedMap<String, List<Replacement>> bySymbol = new TreeMap<>();

    public ReplacementTable(Collection<Replacement> all) {
        all.stream()
                .sorted()
                .forEach(each -> bySymbol.computeIfAbsent(each.symbol(), _ -> new ArrayList<>())
                        .add(each));
    }

    /// Bodies by symbol; those of one method in the order of [Owner].
    public SortedMap<String, List<Replacement>> bySymbol() {
        return bySymbol;
    }

    /// Where two bodies stand for one method and the winner does not say so, one sentence each with both places.
    public List<String> conflicts() {
        var conflicts = new ArrayList<String>();
        bySymbol.forEach((symbol, bodies) -> {
            for (int i = 0; i < bodies.size(); i++) {
                addConflicts(symbol, bodies.get(i), bodies.subList(0, i), conflicts);
            }
        });
        return conflicts;
    }

    private static void addConflicts(
            String symbol, Replacement winner, List<Replacement> hidden, List<String> conflicts) {
        var unsaid = EnumSet.noneOf(Owner.class);
        unsaid.addAll(winner.hides());
        for (Replacement each : hidden) {
            if (each.owner() == winner.owner() || !winner.hides().contains(each.owner())) {
                conflicts.add(symbol + " has two owners: " + describe(each) + " and " + describe(winner));
            }
            unsaid.remove(each.owner());
        }
        for (Owner each : unsaid) {
            conflicts.add(symbol + ": " + describe(winner) + " names a body of the kind " + each.words()
                    + ", which does not exist");
        }
    }

    private static String describe(Replacement body) {
        return body.owner().words() + " (" + body.place() + ")";
    }

    /// @throws CompilerBug naming all methods with two owners, unless the test's `omitted` leaves the check out
    public void check(Collection<Omission> omitted) {
        var conflicts = conflicts();
        if (!conflicts.isEmpty() && !omitted.contains(Omission.ONE_OWNER)) {
            throw new CompilerBug(
                    conflicts.stream().collect(Collectors.joining("\n  ", "one owner per method:\n  ", "")));
        }
    }
}
