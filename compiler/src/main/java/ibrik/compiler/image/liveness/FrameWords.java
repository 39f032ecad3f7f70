package ibrik.compiler.image.liveness;

import ibrik.compiler.image.liveness.Instruction.Access;
import ibrik.compiler.image.unwind.FrameShape;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/// Which words of the stack the instructions of a function name: how far the stack pointer lies from the frame's end
/// (the CFA) at each of them, and from there all else.
///
/// Nothing is known if the stack pointer is set to something else than itself and a constant, or if an address in the
/// frame is kept, for what is behind that address is read and written by instructions that do not say so.
final class FrameWords {
    private static final int WORD = 8;
    private static final int UNKNOWN = Integer.MIN_VALUE;
    private static final int[] NOTHING = {0, 0};

    private final FunctionCode function;
    private final FunctionWays ways;
    /// Of the stack pointer before each instruction, from the CFA.
    private final int[] distances;
    private boolean isKnown = true;
    private int lowest = -WORD;
    private int highest;

    private FrameWords(FunctionCode function, FunctionWays ways) {
        this.function = function;
        this.ways = ways;
        this.distances = new int[function.size()];
        Arrays.fill(distances, UNKNOWN);
    }

    /// Null if the function's frame is not understood.
    static FrameWords ofOrNull(FunctionCode function, FunctionWays ways, Shapes shapes) {
        var words = new FrameWords(function, ways);
        return words.follow(shapes) && words.measure() ? words : null;
    }

    /// Where unwind tables say that a call's frame is.
    interface Shapes {
        FrameShape at(int position);
    }

    private boolean follow(Shapes shapes) {
        var work = new ArrayDeque<Integer>();
        meet(0, -WORD, work);
        while (isKnown && !work.isEmpty()) {
            int number = work.poll();
            while (step(number, shapes, work)) {
                number++;
            }
        }
        return isKnown;
    }

    /// True if the next instruction comes next, and has not been looked at.
    private boolean step(int number, Shapes shapes, Deque<Integer> work) {
        var instruction = function.at(number);
        isKnown = isKnown && instruction.stackChange() != Instruction.ANYWHERE;
        int after = distances[number] + instruction.stackChange();
        int elsewhere = after;
        if (instruction.isCall()) {
            var shape = shapes.at(function.position(number + 1) - 1);
            isKnown = isKnown && agrees(shape, after);
            elsewhere += shape.poppedBytes();
        }
        for (int next = 0; next < ways.elsewhereCount(number); next++) {
            meet(ways.elsewhere(number, next), elsewhere, work);
        }
        if (ways.handler(number) >= 0) {
            meet(ways.handler(number), distances[number], work);
        }
        if (!isKnown || !ways.goesOn(number)) {
            return false;
        }
        boolean isNew = distances[number + 1] == UNKNOWN;
        if (isNew) {
            distances[number + 1] = after;
        }
        isKnown = distances[number + 1] == after;
        return isNew;
    }

    /// Nothing is known if another way leads there with another distance.
    private void meet(int number, int distance, Deque<Integer> work) {
        if (distances[number] == UNKNOWN) {
            distances[number] = distance;
            work.add(number);
        }
        isKnown = isKnown && distances[number] == distance;
    }

    private static boolean agrees(FrameShape shape, int distance) {
        return !shape.none() && !shape.baseIsRbp() && shape.cfaDistance() == -distance && distance % WORD == 0;
    }

    /// Finds the lowest and the highest word; false if an address is kept.
    private boolean measure() {
        var reached = ways.reached();
        for (int number = reached.nextSetBit(0); number >= 0; number = reached.nextSetBit(number + 1)) {
            var instruction = function.at(number);
            var memory = instruction.memory();
            boolean isInFrame = memory.base() == Registers.RSP;
            boolean isKept = isInFrame && (memory.indexed() || memory.kind() == Access.Kind.ADDRESS);
            if (isKept || (instruction.uses() & Registers.bit(Registers.RSP)) != 0) {
                return false;
            }
            lowest = Math.min(lowest, distances[number] + Math.min(0, instruction.stackChange()));
            if (isInFrame && memory.kind() == Access.Kind.READ) {
                highest = Math.max(highest, distances[number] + memory.displacement() + memory.bytes());
            }
        }
        lowest = Math.floorDiv(lowest, WORD) * WORD;
        return true;
    }

    int count() {
        return Math.ceilDiv(highest - lowest, WORD);
    }

    /// The word that the stack pointer names before an instruction.
    int wordAtTop(int number) {
        return (distances[number] - lowest) / WORD;
    }

    /// The word that lies so many words below the CFA.
    int wordBelowEnd(int words) {
        return -lowest / WORD - words;
    }

    /// The words that an instruction may read: the first, and the one behind the last.
    int[] read(int number) {
        var memory = function.at(number).memory();
        if (memory.base() != Registers.RSP || memory.kind() != Access.Kind.READ) {
            return NOTHING;
        }
        int from = distances[number] + memory.displacement() - lowest;
        return range(Math.floorDiv(from, WORD), Math.ceilDiv(from + memory.bytes(), WORD));
    }

    /// The words that an instruction overwrites, whatever they were.
    int[] written(int number) {
        var instruction = function.at(number);
        var memory = instruction.memory();
        if (instruction.stackChange() < 0) {
            // What lies below the stack pointer is nothing; what a push puts there is new.
            return range(wordAtTop(number) + instruction.stackChange() / WORD, wordAtTop(number));
        }
        if (memory.base() != Registers.RSP || memory.kind() != Access.Kind.WRITTEN) {
            return NOTHING;
        }
        int from = distances[number] + memory.displacement() - lowest;
        return range(Math.ceilDiv(from, WORD), Math.floorDiv(from + memory.bytes(), WORD));
    }

    private int[] range(int first, int end) {
        return new int[] {Math.max(0, first), Math.min(count(), end)};
    }
}
