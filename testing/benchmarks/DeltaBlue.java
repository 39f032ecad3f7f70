import java.util.ArrayList;
import java.util.List;

/// An incremental solver of one-way constraints (the DeltaBlue algorithm: Sannella, Maloney, Freeman-Benson,
/// Borning, "Multi-way versus One-way Constraints in User Interfaces", Software: Practice and Experience 23(5), 1993).
///
/// Measures deep class hierarchies, virtual calls, lists and short-lived objects. Size: length of the chain.
public final class DeltaBlue {
    private static final int REPETITIONS = 50;

    private enum Strength {
        REQUIRED,
        STRONG_PREFERRED,
        PREFERRED,
        STRONG_DEFAULT,
        NORMAL,
        WEAK_DEFAULT,
        WEAKEST;

        boolean isStrongerThan(Strength other) {
            return ordinal() < other.ordinal();
        }

        boolean isWeakerThan(Strength other) {
            return ordinal() > other.ordinal();
        }

        static Strength weaker(Strength first, Strength second) {
            return first.isWeakerThan(second) ? first : second;
        }

        Strength nextWeaker() {
            return values()[ordinal() + 1];
        }
    }

    private static final class Variable {
        int value;
        final List<Constraint> constraints = new ArrayList<>();
        Constraint determinedBy;
        int mark;
        Strength walkStrength = Strength.WEAKEST;
        boolean stay = true;

        Variable(int value) {
            this.value = value;
        }
    }

    private abstract static class Constraint {
        final Strength strength;

        Constraint(Strength strength) {
            this.strength = strength;
        }

        abstract boolean isSatisfied();

        abstract void markUnsatisfied();

        abstract void addToGraph();

        abstract void removeFromGraph();

        abstract void chooseMethod(int mark);

        abstract void markInputs(int mark);

        abstract boolean inputsKnown(int mark);

        abstract Variable output();

        abstract void execute();

        abstract void recalculate();

        boolean isInput() {
            return false;
        }

        /// Satisfies this constraint if it can; gives a constraint that was overridden by that, or null.
        final Constraint satisfy(Planner planner, int mark) {
            chooseMethod(mark);
            if (!isSatisfied()) {
                if (strength == Strength.REQUIRED) {
                    throw new IllegalStateException("a required constraint cannot be satisfied");
                }
                return null;
            }
            markInputs(mark);
            Variable output = output();
            Constraint overridden = output.determinedBy;
            if (overridden != null) {
                overridden.markUnsatisfied();
            }
            output.determinedBy = this;
            if (!planner.addPropagate(this, mark)) {
                throw new IllegalStateException("a cycle of constraints");
            }
            output.mark = mark;
            return overridden;
        }

        final void add(Planner planner) {
            addToGraph();
            planner.incrementalAdd(this);
        }

        final void destroy(Planner planner) {
            if (isSatisfied()) {
                planner.incrementalRemove(this);
            } else {
                removeFromGraph();
            }
        }
    }

    private abstract static class UnaryConstraint extends Constraint {
        final Variable output;
        private boolean satisfied;

        UnaryConstraint(Variable output, Strength strength) {
            super(strength);
            this.output = output;
        }

        @Override
        void addToGraph() {
            output.constraints.add(this);
            satisfied = false;
        }

        @Override
        void removeFromGraph() {
            output.constraints.remove(this);
            satisfied = false;
        }

        @Override
        void chooseMethod(int mark) {
            satisfied = output.mark != mark && strength.isStrongerThan(output.walkStrength);
        }

        @Override
        boolean isSatisfied() {
            return satisfied;
        }

        @Override
        void markUnsatisfied() {
            satisfied = false;
        }

        @Override
        void markInputs(int mark) {
            // Has no inputs.
        }

        @Override
        boolean inputsKnown(int mark) {
            return true;
        }

        @Override
        Variable output() {
            return output;
        }

        @Override
        void recalculate() {
            output.walkStrength = strength;
            output.stay = !isInput();
            if (output.stay) {
                execute();
            }
        }
    }

    private static final class StayConstraint extends UnaryConstraint {
        StayConstraint(Variable output, Strength strength) {
            super(output, strength);
        }

        @Override
        void execute() {
            // The variable keeps its value.
        }
    }

    private static final class EditConstraint extends UnaryConstraint {
        EditConstraint(Variable output, Strength strength) {
            super(output, strength);
        }

        @Override
        boolean isInput() {
            return true;
        }

        @Override
        void execute() {
            // The value was set from outside.
        }
    }

    private enum Direction {
        NONE,
        FORWARD,
        BACKWARD
    }

    private abstract static class BinaryConstraint extends Constraint {
        final Variable first;
        final Variable second;
        Direction direction = Direction.NONE;

        BinaryConstraint(Variable first, Variable second, Strength strength) {
            super(strength);
            this.first = first;
            this.second = second;
        }

        @Override
        void chooseMethod(int mark) {
            if (first.mark == mark) {
                direction = mayDetermine(second, mark) ? Direction.FORWARD : Direction.NONE;
            } else if (second.mark == mark) {
                direction = mayDetermine(first, mark) ? Direction.BACKWARD : Direction.NONE;
            } else if (first.walkStrength.isWeakerThan(second.walkStrength)) {
                direction = strength.isStrongerThan(first.walkStrength) ? Direction.BACKWARD : Direction.NONE;
            } else {
                direction = strength.isStrongerThan(second.walkStrength) ? Direction.FORWARD : Direction.NONE;
            }
        }

        private boolean mayDetermine(Variable variable, int mark) {
            return variable.mark != mark && strength.isStrongerThan(variable.walkStrength);
        }

        @Override
        void addToGraph() {
            first.constraints.add(this);
            second.constraints.add(this);
            direction = Direction.NONE;
        }

        @Override
        void removeFromGraph() {
            first.constraints.remove(this);
            second.constraints.remove(this);
            direction = Direction.NONE;
        }

        @Override
        boolean isSatisfied() {
            return direction != Direction.NONE;
        }

        @Override
        void markUnsatisfied() {
            direction = Direction.NONE;
        }

        @Override
        void markInputs(int mark) {
            input().mark = mark;
        }

        @Override
        boolean inputsKnown(int mark) {
            Variable input = input();
            return input.mark == mark || input.stay || input.determinedBy == null;
        }

        final Variable input() {
            return direction == Direction.FORWARD ? first : second;
        }

        @Override
        Variable output() {
            return direction == Direction.FORWARD ? second : first;
        }

        @Override
        void recalculate() {
            Variable input = input();
            Variable output = output();
            output.walkStrength = Strength.weaker(strength, input.walkStrength);
            output.stay = input.stay;
            if (output.stay) {
                execute();
            }
        }
    }

    private static final class EqualityConstraint extends BinaryConstraint {
        EqualityConstraint(Variable first, Variable second, Strength strength) {
            super(first, second, strength);
        }

        @Override
        void execute() {
            output().value = input().value;
        }
    }

    /// `second = first * scale + offset`, both ways.
    private static final class ScaleConstraint extends BinaryConstraint {
        private final Variable scale;
        private final Variable offset;

        ScaleConstraint(Variable source, Variable scale, Variable offset, Variable target, Strength strength) {
            super(source, target, strength);
            this.scale = scale;
            this.offset = offset;
        }

        @Override
        void addToGraph() {
            super.addToGraph();
            scale.constraints.add(this);
            offset.constraints.add(this);
        }

        @Override
        void removeFromGraph() {
            super.removeFromGraph();
            scale.constraints.remove(this);
            offset.constraints.remove(this);
        }

        @Override
        void markInputs(int mark) {
            super.markInputs(mark);
            scale.mark = mark;
            offset.mark = mark;
        }

        @Override
        void execute() {
            if (direction == Direction.FORWARD) {
                second.value = first.value * scale.value + offset.value;
            } else {
                first.value = (second.value - offset.value) / scale.value;
            }
        }

        @Override
        void recalculate() {
            Variable input = input();
            Variable output = output();
            output.walkStrength = Strength.weaker(strength, input.walkStrength);
            output.stay = input.stay && scale.stay && offset.stay;
            if (output.stay) {
                execute();
            }
        }
    }

    private static final class Planner {
        private int mark;

        void incrementalAdd(Constraint constraint) {
            mark++;
            Constraint overridden = constraint.satisfy(this, mark);
            while (overridden != null) {
                overridden = overridden.satisfy(this, mark);
            }
        }

        void incrementalRemove(Constraint constraint) {
            Variable output = constraint.output();
            constraint.markUnsatisfied();
            constraint.removeFromGraph();
            List<Constraint> unsatisfied = removePropagateFrom(output);
            for (Strength level = Strength.REQUIRED; level != Strength.WEAKEST; level = level.nextWeaker()) {
                for (Constraint candidate : unsatisfied) {
                    if (candidate.strength == level) {
                        incrementalAdd(candidate);
                    }
                }
            }
        }

        List<Constraint> planFor(List<Constraint> sources) {
            mark++;
            List<Constraint> plan = new ArrayList<>();
            List<Constraint> open = sources;
            while (!open.isEmpty()) {
                Constraint constraint = open.removeLast();
                if (constraint.output().mark != mark && constraint.inputsKnown(mark)) {
                    plan.add(constraint);
                    constraint.output().mark = mark;
                    addConsumers(constraint.output(), open);
                }
            }
            return plan;
        }

        List<Constraint> planForEdits(List<EditConstraint> edits) {
            List<Constraint> sources = new ArrayList<>();
            for (EditConstraint edit : edits) {
                if (edit.isInput() && edit.isSatisfied()) {
                    sources.add(edit);
                }
            }
            return planFor(sources);
        }

        boolean addPropagate(Constraint constraint, int newMark) {
            List<Constraint> open = new ArrayList<>();
            open.add(constraint);
            while (!open.isEmpty()) {
                Constraint next = open.removeLast();
                if (next.output().mark == newMark) {
                    incrementalRemove(constraint);
                    return false;
                }
                next.recalculate();
                addConsumers(next.output(), open);
            }
            return true;
        }

        private List<Constraint> removePropagateFrom(Variable output) {
            output.determinedBy = null;
            output.walkStrength = Strength.WEAKEST;
            output.stay = true;
            List<Constraint> unsatisfied = new ArrayList<>();
            List<Variable> open = new ArrayList<>();
            open.add(output);
            while (!open.isEmpty()) {
                Variable variable = open.removeLast();
                for (Constraint constraint : variable.constraints) {
                    if (!constraint.isSatisfied()) {
                        unsatisfied.add(constraint);
                    } else if (constraint != variable.determinedBy) {
                        constraint.recalculate();
                        open.add(constraint.output());
                    }
                }
            }
            return unsatisfied;
        }

        private static void addConsumers(Variable variable, List<Constraint> target) {
            for (Constraint constraint : variable.constraints) {
                if (constraint != variable.determinedBy && constraint.isSatisfied()) {
                    target.add(constraint);
                }
            }
        }
    }

    private DeltaBlue() {}

    private static void edit(Planner planner, Variable variable, int value) {
        EditConstraint edit = new EditConstraint(variable, Strength.PREFERRED);
        edit.add(planner);
        List<Constraint> plan = planner.planForEdits(List.of(edit));
        for (int i = 0; i < 10; i++) {
            variable.value = value;
            for (Constraint constraint : plan) {
                constraint.execute();
            }
        }
        edit.destroy(planner);
    }

    /// A chain of equal variables, edited at its head: long propagation.
    private static long chain(int length) {
        Planner planner = new Planner();
        Variable head = new Variable(0);
        Variable tail = head;
        for (int i = 0; i < length; i++) {
            Variable next = new Variable(0);
            new EqualityConstraint(tail, next, Strength.REQUIRED).add(planner);
            tail = next;
        }
        new StayConstraint(tail, Strength.STRONG_DEFAULT).add(planner);
        EditConstraint edit = new EditConstraint(head, Strength.PREFERRED);
        edit.add(planner);
        List<Constraint> plan = planner.planForEdits(List.of(edit));
        long checksum = 0;
        for (int value = 0; value < 100; value++) {
            head.value = value;
            for (Constraint constraint : plan) {
                constraint.execute();
            }
            require(tail.value == value, "chain");
            checksum = checksum * 31 + tail.value;
        }
        edit.destroy(planner);
        return checksum;
    }

    /// Many scaled pairs that share scale and offset: wide propagation.
    private static long projection(int pairs) {
        Planner planner = new Planner();
        Variable scale = new Variable(10);
        Variable offset = new Variable(1000);
        List<Variable> targets = new ArrayList<>();
        Variable source = null;
        Variable target = null;
        for (int i = 0; i < pairs; i++) {
            source = new Variable(i);
            target = new Variable(i);
            targets.add(target);
            new StayConstraint(source, Strength.NORMAL).add(planner);
            new ScaleConstraint(source, scale, offset, target, Strength.REQUIRED).add(planner);
        }
        edit(planner, source, 17);
        require(target.value == 1170, "projection forward");
        edit(planner, target, 1050);
        require(source.value == 5, "projection backward");
        edit(planner, scale, 5);
        edit(planner, offset, 2000);
        long checksum = 0;
        for (int i = 0; i < pairs - 1; i++) {
            require(targets.get(i).value == i * 5 + 2000, "projection of all");
            checksum = checksum * 31 + targets.get(i).value;
        }
        return checksum;
    }

    private static void require(boolean condition, String name) {
        if (!condition) {
            throw new IllegalStateException(name + " gave a wrong value");
        }
    }

    private static long round(int size) {
        long checksum = 0;
        for (int i = 0; i < REPETITIONS; i++) {
            checksum = checksum * 31 + chain(size) + projection(size);
        }
        return checksum;
    }

    public static void main(String[] arguments) {
        int iterations = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 12;
        int size = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2_000;
        long peak = Long.MAX_VALUE;
        for (int round = 1; round <= iterations; round++) {
            long start = System.nanoTime();
            long checksum = round(size);
            long elapsed = System.nanoTime() - start;
            System.out.println("round " + round + " nanoseconds " + elapsed + " checksum " + checksum);
            if (round * 2 > iterations) {
                peak = Math.min(peak, elapsed);
            }
        }
        System.out.println("peak nanoseconds " + peak);
    }
}
