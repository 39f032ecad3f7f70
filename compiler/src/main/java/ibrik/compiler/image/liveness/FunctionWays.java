package ibrik.compiler.image.liveness;

import java.util.BitSet;

/// Where a function may go on behind each of its instructions that can run; by their numbers, -1 for nowhere.
final class FunctionWays {
    private final FunctionCode function;
    private final BitSet reached;
    private final boolean[] goesOn;
    /// Of a jump its target, of a call its landing pad.
    private final int[] others;
    private final int[] handlers;
    /// Of every indirect jump.
    private final int[] tableTargets;

    FunctionWays(FunctionCode function, BitSet reached, CodeWays ways, ReachedCode code) {
        this.function = function;
        this.reached = reached;
        this.goesOn = new boolean[function.size()];
        this.others = new int[function.size()];
        this.handlers = new int[function.size()];
        this.tableTargets = ways.targetsWithin(function).stream()
                .mapToInt(function::numberAt)
                .toArray();
        for (int number = reached.nextSetBit(0); number >= 0; number = reached.nextSetBit(number + 1)) {
            var instruction = function.at(number);
            handlers[number] = function.numberAt(ways.handlerOf(function.position(number)));
            others[number] = instruction.isCall()
                    ? function.numberAt(ways.padOf(function.position(number + 1) - 1))
                    : function.numberAt(instruction.target());
            goesOn[number] = switch (instruction.flow()) {
                case NEXT, BRANCH, CALL_ANYWHERE -> true;
                case CALL -> code.mayReturn(instruction.target());
                case JUMP, JUMP_ANYWHERE, RETURN, END -> false;
            };
        }
    }

    BitSet reached() {
        return reached;
    }

    boolean goesOn(int number) {
        return goesOn[number];
    }

    /// Where the program goes on if the instruction faults, as if it had not run.
    int handler(int number) {
        return handlers[number];
    }

    /// An indirect jump of which nothing is known.
    boolean leadsAnywhere(int number) {
        return function.at(number).flow() == Instruction.Flow.JUMP_ANYWHERE && tableTargets.length == 0;
    }

    /// How many other instructions may run next: targets of jumps, the landing pad of a call.
    int elsewhereCount(int number) {
        boolean isTable = function.at(number).flow() == Instruction.Flow.JUMP_ANYWHERE;
        return isTable ? tableTargets.length : others[number] >= 0 ? 1 : 0;
    }

    int elsewhere(int number, int which) {
        return others[number] >= 0 ? others[number] : tableTargets[which];
    }
}
