package ibrik.testing.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a place in a generated method sees. A block opens a child; names are never shadowed.
final class Scope {
    /// @param assignable whether statements may write it
    /// @param capturable whether it is effectively final
    record Variable(String name, Type type, boolean assignable, boolean capturable) {}

    private final List<Variable> variables;
    private final List<String> labels;
    private final int level;
    private final Optional<Type> result;
    private final boolean inLoop;
    private final int loops;

    private Scope(
            List<Variable> variables,
            List<String> labels,
            int level,
            Optional<Type> result,
            boolean inLoop,
            int loops) {
        this.variables = variables;
        this.labels = labels;
        this.level = level;
        this.result = result;
        this.inLoop = inLoop;
        this.loops = loops;
    }

    /// A method body. Calls go to methods of higher levels only, so that no call is circular.
    static Scope ofMethod(int level, Optional<Type> result) {
        return new Scope(new ArrayList<>(), List.of(), level, result, false, 0);
    }

    Scope block() {
        return new Scope(new ArrayList<>(variables), labels, level, result, inLoop, loops);
    }

    Scope loop() {
        return new Scope(new ArrayList<>(variables), labels, level, result, true, loops + 1);
    }

    Scope labelledLoop(String label) {
        List<String> all = new ArrayList<>(labels);
        all.add(label);
        return new Scope(new ArrayList<>(variables), all, level, result, true, loops + 1);
    }

    /// A `switch` inside a loop: an unlabelled `break` would mean something else.
    Scope noBreak() {
        return new Scope(new ArrayList<>(variables), labels, level, result, false, loops);
    }

    /// A lambda or a local class: only what is effectively final, no way to jump out.
    Scope captured(Optional<Type> lambdaResult) {
        List<Variable> visible = new ArrayList<>();
        for (Variable variable : variables) {
            if (variable.capturable) {
                visible.add(new Variable(variable.name, variable.type, false, true));
            }
        }
        return new Scope(visible, List.of(), level, lambdaResult, false, loops);
    }

    /// Inside an expression that has no place for `return`, such as a `switch` expression.
    Scope withoutJumps() {
        return new Scope(new ArrayList<>(variables), List.of(), level, Optional.empty(), false, loops);
    }

    void declare(String name, Type type) {
        variables.add(new Variable(name, type, true, false));
    }

    void declareFinal(String name, Type type) {
        variables.add(new Variable(name, type, false, true));
    }

    /// A field: assignable here, and readable in lambdas too.
    void declareShared(String name, Type type) {
        variables.add(new Variable(name, type, true, true));
    }

    List<Variable> variables(Type type) {
        return variables.stream().filter(variable -> variable.type.equals(type)).toList();
    }

    List<Variable> variables() {
        return variables;
    }

    List<Variable> assignable() {
        return variables.stream().filter(Variable::assignable).toList();
    }

    List<String> labels() {
        return labels;
    }

    int level() {
        return level;
    }

    Optional<Type> result() {
        return result;
    }

    boolean mayBreak() {
        return inLoop;
    }

    /// How many loops are around this place in its method.
    int loops() {
        return loops;
    }
}
