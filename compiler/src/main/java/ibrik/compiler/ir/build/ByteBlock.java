package ibrik.compiler.ir.build;

import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// A run of bytecode with one entry, one exit and one list of exception handlers.
final class ByteBlock {
    private final int start;
    private final int end;
    private final List<MethodCode.Handler> handlers;
    private final List<ByteBlock> successors = new ArrayList<>();
    private final List<ByteBlock> predecessors = new ArrayList<>();
    private int order = -1;

    private ByteBlock(int start, int end, List<MethodCode.Handler> handlers) {
        this.start = start;
        this.end = end;
        this.handlers = handlers;
    }

    /// First instruction index.
    int start() {
        return start;
    }

    /// Behind the last instruction index.
    int end() {
        return end;
    }

    /// Rows of the exception table that cover the block, in table order.
    List<MethodCode.Handler> handlers() {
        return handlers;
    }

    /// Position in reverse post-order.
    int order() {
        return order;
    }

    /// Statically possible predecessors, those by exceptions included.
    List<ByteBlock> predecessors() {
        return predecessors;
    }

    /// The blocks reachable from the start of the code, in reverse post-order.
    static List<ByteBlock> of(MethodCode code) {
        var leaders = leaders(code);
        var byStart = new HashMap<Integer, ByteBlock>();
        Integer previous = null;
        for (Integer leader : leaders) {
            if (previous != null) {
                byStart.put(previous, new ByteBlock(previous, leader, covering(code, previous)));
            }
            previous = leader;
        }
        for (ByteBlock block : byStart.values()) {
            block.link(code, byStart);
        }
        return ordered(byStart.get(0));
    }

    private static List<MethodCode.Handler> covering(MethodCode code, int index) {
        return code.handlers().stream()
                .filter(row -> row.start() <= index && index < row.end())
                .toList();
    }

    private static TreeSet<Integer> leaders(MethodCode code) {
        var leaders = new TreeSet<Integer>();
        leaders.add(0);
        leaders.add(code.size());
        for (int i = 0; i < code.size(); i++) {
            var targets = targets(code, i);
            leaders.addAll(targets);
            if (endsBlock(code.at(i))) {
                leaders.add(i + 1);
            }
        }
        for (var row : code.handlers()) {
            leaders.add(row.start());
            leaders.add(row.end());
            leaders.add(row.target());
        }
        return leaders;
    }

    private static boolean endsBlock(Instruction instruction) {
        return instruction instanceof BranchInstruction
                || instruction instanceof ReturnInstruction
                || instruction instanceof ThrowInstruction
                || instruction instanceof LookupSwitchInstruction
                || instruction instanceof TableSwitchInstruction;
    }

    private static List<Integer> targets(MethodCode code, int index) {
        var targets = new ArrayList<Integer>();
        switch (code.at(index)) {
            case BranchInstruction branch -> targets.add(code.indexOf(branch.target()));
            case LookupSwitchInstruction branch -> {
                code.choices(index).forEach(each -> targets.add(each.target()));
                targets.add(code.indexOf(branch.defaultTarget()));
            }
            case TableSwitchInstruction branch -> {
                code.choices(index).forEach(each -> targets.add(each.target()));
                targets.add(code.indexOf(branch.defaultTarget()));
            }
            default -> {}
        }
        return targets;
    }

    private static boolean fallsThrough(Instruction last) {
        return !endsBlock(last)
                || last instanceof BranchInstruction && last.opcode() != Opcode.GOTO && last.opcode() != Opcode.GOTO_W;
    }

    private void link(MethodCode code, Map<Integer, ByteBlock> byStart) {
        for (int target : targets(code, end - 1)) {
            successors.add(byStart.get(target));
        }
        if (fallsThrough(code.at(end - 1)) && end < code.size()) {
            successors.add(byStart.get(end));
        }
        for (var row : handlers) {
            successors.add(byStart.get(row.target()));
        }
    }

    private record Visit(ByteBlock block, Iterator<ByteBlock> rest) {}

    private static List<ByteBlock> ordered(ByteBlock entry) {
        var result = new ArrayList<ByteBlock>();
        var stack = new ArrayDeque<Visit>();
        entry.order = 0;
        stack.push(new Visit(entry, entry.successors.reversed().iterator()));
        while (!stack.isEmpty()) {
            var visit = stack.peek();
            if (visit.rest.hasNext()) {
                var next = visit.rest.next();
                if (next.order < 0) {
                    next.order = 0;
                    stack.push(new Visit(next, next.successors.reversed().iterator()));
                }
            } else {
                result.add(stack.pop().block);
            }
        }
        Collections.reverse(result);
        for (int i = 0; i < result.size(); i++) {
            result.get(i).order = i;
        }
        for (ByteBlock block : result) {
            block.successors.forEach(next -> next.predecessors.add(block));
        }
        return result;
    }
}
