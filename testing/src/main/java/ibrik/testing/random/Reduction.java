package ibrik.testing.random;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Makes a program that differs small: takes out pieces, opens blocks, replaces expressions by constants, as long as
/// `javac` takes the rest and the difference stays.
///
/// Candidates are tried in groups, because an image for twenty takes hardly longer than an image for one.
final class Reduction {
    private static final int GROUP = 16;
    private static final List<String> CONSTANTS = List.of("0", "1", "true", "false", "null", "\"\"", "0.0", "0L");

    /// A change of the tree that can be taken back.
    private record Change(Fragment target, Consumer<Fragment> apply, Consumer<Fragment> undo) {}

    private final Comparison comparison;
    private final PrintStream out;
    private final Path scratch;

    Reduction(Comparison comparison, PrintStream out) {
        this.comparison = comparison;
        this.out = out;
        this.scratch = comparison.state().resolve("candidates");
    }

    /// Reduces in place; gives the program again.
    Program reduce(Program program) throws IOException, InterruptedException {
        boolean progress = true;
        while (progress) {
            progress = round(program, removals(program));
            progress |= round(program, unwrappings(program));
            if (!progress) {
                progress = round(program, replacements(program));
            }
            out.println("reduced to " + program.source().lines().count() + " lines");
        }
        return program;
    }

    /// Tries all changes, some at a time; keeps those under which the difference stays.
    private boolean round(Program program, List<Change> changes) throws IOException, InterruptedException {
        boolean progress = false;
        for (int from = 0; from < changes.size(); from += GROUP) {
            List<Change> group = changes.subList(from, Math.min(changes.size(), from + GROUP));
            progress |= tryGroup(program, group);
        }
        return progress;
    }

    private boolean tryGroup(Program program, List<Change> group) throws IOException, InterruptedException {
        List<Change> valid = new ArrayList<>();
        List<Program> candidates = new ArrayList<>();
        for (Change change : group) {
            change.apply.accept(change.target);
            Program candidate = snapshot(program, "c" + candidates.size());
            if (Sources.isValid(candidate, scratch)) {
                valid.add(change);
                candidates.add(candidate);
            }
            change.undo.accept(change.target);
        }
        if (candidates.isEmpty()) {
            return false;
        }
        List<Program> different = comparison.differences(candidates).stream()
                .map(Comparison.Difference::program)
                .toList();
        boolean progress = false;
        for (int i = 0; i < valid.size(); i++) {
            if (different.contains(candidates.get(i))) {
                progress |= keep(program, valid.get(i), !progress);
            }
        }
        return progress;
    }

    /// The first change of a group was tried alone; each further one is tried on top of those kept.
    private boolean keep(Program program, Change change, boolean tried) throws IOException, InterruptedException {
        change.apply.accept(change.target);
        boolean good = tried
                || Sources.isValid(program, scratch)
                        && !comparison
                                .differences(List.of(snapshot(program, "c0")))
                                .isEmpty();
        if (!good) {
            change.undo.accept(change.target);
        }
        return good;
    }

    private static Program snapshot(Program program, String name) {
        return new Program(
                name, Fragment.sequence(List.of(Fragment.line(program.root().render()))));
    }

    private static List<Change> removals(Program program) {
        List<Change> changes = new ArrayList<>();
        for (Fragment fragment : program.root().present()) {
            if (fragment.isRemovable()) {
                changes.add(new Change(fragment, target -> target.remove(true), target -> target.remove(false)));
            }
        }
        return changes;
    }

    private static List<Change> unwrappings(Program program) {
        List<Change> changes = new ArrayList<>();
        for (Fragment fragment : program.root().present()) {
            if (fragment.isBlock()) {
                changes.add(new Change(fragment, target -> target.unwrap(true), target -> target.unwrap(false)));
            }
        }
        return changes;
    }

    /// Each part in parentheses becomes a constant.
    private static List<Change> replacements(Program program) {
        List<Change> changes = new ArrayList<>();
        for (Fragment fragment : program.root().present()) {
            String text = fragment.opening();
            for (int open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
                int close = closing(text, open);
                if (close > open + 2) {
                    for (String constant : CONSTANTS) {
                        String changed = text.substring(0, open + 1) + constant + text.substring(close);
                        changes.add(new Change(
                                fragment,
                                target -> target.replaceOpening(changed),
                                target -> target.replaceOpening(text)));
                    }
                }
            }
        }
        return changes;
    }

    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
