package ibrik.compiler.image.liveness;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which instructions of each function can run, and which functions can return.
///
/// Behind the call of a function that never returns LLVM puts whatever comes next; what that needs is not needed by
/// the call. So both are found together: a way leads past a call once its callee has been seen to return.
final class ReachedCode {
    private record Place(FunctionCode function, int number) {}

    private final CodeWays ways;
    private final Map<Integer, FunctionCode> functions;
    private final Map<FunctionCode, BitSet> reached = new HashMap<>();
    private final Set<Integer> returning = new HashSet<>();
    /// By callee: what runs once it returns, and who returns then.
    private final Map<Integer, List<Place>> behindCalls = new HashMap<>();
    private final Map<Integer, List<FunctionCode>> tailCallers = new HashMap<>();
    private final Set<FunctionCode> unknown = new HashSet<>();
    private final Deque<Place> work = new ArrayDeque<>();

    /// @param functions those that could be read, by their start; all others count as returning
    ReachedCode(Map<Integer, FunctionCode> functions, CodeWays ways) {
        this.functions = functions;
        this.ways = ways;
        for (var function : functions.values()) {
            reached.put(function, new BitSet(function.size()));
            reach(function, 0);
        }
        while (!work.isEmpty()) {
            var place = work.poll();
            follow(place.function, place.number);
        }
    }

    /// Whether all ways in the function are known.
    boolean isUnderstood(FunctionCode function) {
        return !unknown.contains(function);
    }

    /// The ways through a function that is understood.
    FunctionWays waysOf(FunctionCode function) {
        return new FunctionWays(function, reached.get(function), ways, this);
    }

    /// Whether a call of a position may come back.
    boolean mayReturn(int callee) {
        return !functions.containsKey(callee) || returning.contains(callee);
    }

    private void reach(FunctionCode function, int number) {
        if (number == function.size()) {
            isNotUnderstood(function);
        } else if (!reached.get(function).get(number)) {
            reached.get(function).set(number);
            work.add(new Place(function, number));
        }
    }

    private void reachAt(FunctionCode function, int position) {
        int number = function.numberAt(position);
        if (number >= 0) {
            reach(function, number);
        } else {
            isNotUnderstood(function);
        }
    }

    private void isNotUnderstood(FunctionCode function) {
        unknown.add(function);
        returns(function);
    }

    /// Goes on behind instructions as long as that leads to new ones.
    private void follow(FunctionCode function, int first) {
        var seen = reached.get(function);
        int number = first;
        while (leadsOn(function, number)) {
            number++;
            if (number == function.size()) {
                isNotUnderstood(function);
                return;
            }
            if (seen.get(number)) {
                return;
            }
            seen.set(number);
        }
    }

    /// Reaches what an instruction leads to elsewhere; true if it also leads to the next one.
    private boolean leadsOn(FunctionCode function, int number) {
        var instruction = function.at(number);
        int handler = ways.handlerOf(function.position(number));
        if (handler >= 0) {
            reachAt(function, handler);
        }
        if (instruction.isCall()) {
            reachPad(function, number);
        }
        return switch (instruction.flow()) {
            case NEXT, CALL_ANYWHERE -> true;
            case CALL -> mayReturn(instruction.target()) || waitsFor(instruction.target(), function, number + 1);
            case BRANCH -> {
                jump(function, number);
                yield true;
            }
            case JUMP -> {
                jump(function, number);
                yield false;
            }
            case JUMP_ANYWHERE -> {
                ways.targetsWithin(function).forEach(target -> reachAt(function, target));
                returns(function);
                yield false;
            }
            case RETURN -> {
                returns(function);
                yield false;
            }
            case END -> false;
        };
    }

    /// Notes what runs once a function returns; false.
    private boolean waitsFor(int callee, FunctionCode function, int number) {
        behindCalls.computeIfAbsent(callee, _ -> new ArrayList<>()).add(new Place(function, number));
        return false;
    }

    private void reachPad(FunctionCode function, int number) {
        int pad = ways.padOf(function.position(number + 1) - 1);
        if (pad >= 0) {
            reachAt(function, pad);
        }
    }

    private void jump(FunctionCode function, int number) {
        int target = function.at(number).target();
        if (!function.isTailCall(number)) {
            reachAt(function, target);
        } else if (mayReturn(target)) {
            returns(function);
        } else {
            tailCallers.computeIfAbsent(target, _ -> new ArrayList<>()).add(function);
        }
    }

    private void returns(FunctionCode function) {
        if (!returning.add(function.start())) {
            return;
        }
        behindCalls.getOrDefault(function.start(), List.of()).forEach(place -> reach(place.function, place.number));
        tailCallers.getOrDefault(function.start(), List.of()).forEach(this::returns);
    }
}
