package ibrik.compiler.image.liveness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Which callee-saved registers and words of its frame a function still reads behind each of its calls: backward data
/// flow over its instructions, until nothing changes.
///
/// A register that a function saves is the caller's: the word in which it lies is not the function's own, and the
/// caller's call says whether it lives. So nothing lives at a return.
final class FunctionLiveness {
    private static final int REGISTERS = Registers.CALLEE_SAVED.length;

    private final FunctionCode function;
    private final FunctionWays ways;
    private final FrameWords.Shapes shapes;
    /// Null if the frame is not understood: all of its words live.
    private final FrameWords words;
    /// Longs for the set of one instruction: the registers, then the words.
    private final int width;
    /// What lives before each instruction, what it reads and what it does not overwrite.
    private final long[] live;
    private final long[] read;
    private final long[] kept;
    /// What lives behind the instruction that is looked at.
    private final long[] behind;

    FunctionLiveness(FunctionCode function, FunctionWays ways, FrameWords.Shapes shapes) {
        this.function = function;
        this.ways = ways;
        this.shapes = shapes;
        this.words = FrameWords.ofOrNull(function, ways, shapes);
        this.width = (REGISTERS + (words == null ? 0 : words.count()) + Long.SIZE - 1) / Long.SIZE;
        this.live = new long[function.size() * width];
        this.read = new long[function.size() * width];
        this.kept = new long[function.size() * width];
        this.behind = new long[width];
    }

    List<CallSite> sites() {
        var reached = ways.reached();
        Arrays.fill(kept, -1);
        for (int number = reached.nextSetBit(0); number >= 0; number = reached.nextSetBit(number + 1)) {
            describe(number);
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int number = reached.length() - 1; number >= 0; number = reached.previousSetBit(number - 1)) {
                changed |= update(number);
            }
        }
        var found = new ArrayList<CallSite>();
        for (int number = reached.nextSetBit(0); number >= 0; number = reached.nextSetBit(number + 1)) {
            if (function.at(number).isCall()) {
                found.add(site(number));
            }
        }
        return found;
    }

    private void describe(int number) {
        var instruction = function.at(number);
        read[number * width] = Registers.calleeSaved(instruction.uses());
        kept[number * width] = ~(long) Registers.calleeSaved(instruction.sets());
        if (words != null) {
            int[] range = words.written(number);
            for (int word = range[0]; word < range[1]; word++) {
                kept[number * width + (REGISTERS + word) / Long.SIZE] &= ~(1L << REGISTERS + word);
            }
            range = words.read(number);
            for (int word = range[0]; word < range[1]; word++) {
                read[number * width + (REGISTERS + word) / Long.SIZE] |= 1L << REGISTERS + word;
            }
        }
    }

    private void lookBehind(int number) {
        Arrays.fill(behind, ways.leadsAnywhere(number) ? -1 : 0);
        if (ways.goesOn(number)) {
            addLive(number + 1);
        }
        for (int which = 0; which < ways.elsewhereCount(number); which++) {
            addLive(ways.elsewhere(number, which));
        }
    }

    private void addLive(int number) {
        for (int i = 0; i < width; i++) {
            behind[i] |= live[number * width + i];
        }
    }

    /// True if more lives before the instruction than was known.
    private boolean update(int number) {
        lookBehind(number);
        int handler = ways.handler(number);
        boolean changed = false;
        for (int i = 0; i < width; i++) {
            int at = number * width + i;
            long before = behind[i] & kept[at] | read[at];
            if (handler >= 0) {
                before |= live[handler * width + i];
            }
            changed |= before != live[at];
            live[at] = before;
        }
        return changed;
    }

    private CallSite site(int number) {
        lookBehind(number);
        int registers = (int) behind[0] & (1 << REGISTERS) - 1;
        int position = function.position(number + 1);
        if (words == null) {
            return new CallSite(position, registers, true, new BitSet());
        }
        var all = BitSet.valueOf(behind);
        for (int saved : shapes.at(position - 1).savedWords()) {
            if (saved > 0) {
                all.clear(REGISTERS + words.wordBelowEnd(saved));
            }
        }
        int top = REGISTERS + words.wordAtTop(number);
        return new CallSite(position, registers, false, all.get(top, Math.max(top, all.length())));
    }
}
