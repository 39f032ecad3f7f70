package ibrik.compiler.stack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// Strongly connected components of a call graph: Tarjan, "Depth-First Search and Linear Graph Algorithms" (1972),
/// without recursion.
final class Components {
    private final Collection<String> all;
    private final Function<String, List<String>> callees;
    private final Map<String, Integer> index = new HashMap<>();
    private final Map<String, Integer> low = new HashMap<>();
    private final ArrayDeque<String> component = new ArrayDeque<>();
    private final Set<String> open = new HashSet<>();
    private final Set<String> callingThemselves = new HashSet<>();
    private final List<Set<String>> cycles = new ArrayList<>();
    private final List<String> calleesFirst = new ArrayList<>();

    private record Visit(String name, Iterator<String> rest) {}

    Components(Collection<String> all, Function<String, List<String>> callees) {
        this.all = all;
        this.callees = callees;
    }

    Components run() {
        for (String name : all) {
            if (!index.containsKey(name)) {
                visit(name);
            }
        }
        return this;
    }

    /// The sets of functions that can call each other, and single ones that call themselves.
    List<Set<String>> cycles() {
        return cycles;
    }

    /// All functions, each behind those that it calls, except on cycles.
    List<String> calleesFirst() {
        return calleesFirst;
    }

    private void visit(String root) {
        var stack = new ArrayDeque<Visit>();
        stack.push(enter(root));
        while (!stack.isEmpty()) {
            var visit = stack.peek();
            if (!visit.rest.hasNext()) {
                leave(stack.pop().name);
                if (!stack.isEmpty()) {
                    low.merge(stack.peek().name, low.get(visit.name), Math::min);
                }
                continue;
            }
            var next = visit.rest.next();
            if (next.equals(visit.name)) {
                callingThemselves.add(next);
            } else if (!index.containsKey(next)) {
                stack.push(enter(next));
            } else if (open.contains(next)) {
                low.merge(visit.name, index.get(next), Math::min);
            }
        }
    }

    private Visit enter(String name) {
        index.put(name, index.size());
        low.put(name, index.get(name));
        component.push(name);
        open.add(name);
        return new Visit(name, callees.apply(name).iterator());
    }

    private void leave(String name) {
        calleesFirst.add(name);
        if (!low.get(name).equals(index.get(name))) {
            return;
        }
        var members = new TreeSet<String>();
        String member;
        do {
            member = component.pop();
            open.remove(member);
            members.add(member);
        } while (!member.equals(name));
        if (members.size() > 1 || callingThemselves.contains(name)) {
            cycles.add(members);
        }
    }
}
