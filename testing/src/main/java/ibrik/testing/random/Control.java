package ibrik.testing.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Compound statements: branches, loops with a bound, switches, exceptions; and jumps out of them.
final class Control {
    /// A loop in a loop, each of some ten rounds, is as long as a test should run.
    private static final int MOST_LOOPS = 2;

    private final Statements statements;
    private final Expressions expressions;
    private final Dice dice;

    Control(Statements statements) {
        this.statements = statements;
        this.expressions = statements.expressions;
        this.dice = statements.dice;
    }

    Fragment statement(Scope scope, int depth) {
        int choice = dice.below(16);
        if (choice < 6 && scope.loops() < MOST_LOOPS) {
            return loop(scope, depth);
        }
        return switch (choice) {
            case 6, 7 -> attempt(scope, depth);
            case 8 -> oldSwitch(scope, depth);
            case 9 -> newSwitch(scope, depth);
            case 10 -> patternSwitch(scope, depth);
            case 11 -> resources(scope, depth);
            case 12 -> localClass(scope, depth);
            case 13 -> locked(scope, depth);
            default -> branch(scope, depth);
        };
    }

    private List<Fragment> block(Scope scope, int depth) {
        return statements.block(scope, depth);
    }

    private Fragment branch(Scope scope, int depth) {
        List<Fragment> parts = new ArrayList<>();
        String condition = statements.expression(Type.BOOLEAN, scope);
        parts.add(Fragment.requiredBlock("if " + parenthesised(condition) + " {", block(scope.block(), depth), "}"));
        if (dice.chance(50)) {
            parts.add(Fragment.block("else {", block(scope.block(), depth), "}"));
        }
        return Fragment.block("{", parts, "}");
    }

    private static String parenthesised(String condition) {
        return "(" + condition + ")";
    }

    private Fragment loop(Scope scope, int depth) {
        return switch (dice.below(7)) {
            case 0 -> forEach(scope, depth);
            case 1 -> whileLoop(scope, depth);
            case 2 -> doLoop(scope, depth);
            case 3 -> labelled(scope, depth);
            case 4 -> overArray(scope, depth);
            default -> counted(scope, depth);
        };
    }

    private Fragment counted(Scope scope, int depth) {
        Scope body = scope.loop();
        String index = expressions.fresh("i");
        body.declareFinal("at" + index, Type.INT);
        String head = switch (dice.below(5)) {
            case 0 -> "int " + index + " = " + dice.between(3, 12) + "; " + index + " >= 0; " + index + "--";
            case 1 -> "int " + index + " = 0; " + index + " < " + dice.between(5, 30) + "; " + index + " += 3";
            case 2 -> "long " + index + " = -3L; " + index + " <= " + dice.between(0, 6) + "L; " + index + "++";
            case 3 -> "int " + index + " = Integer.MAX_VALUE - 4; " + index + " > 0; " + index + "++";
            default -> "int " + index + " = 0; " + index + " < " + dice.between(1, 12) + "; " + index + "++";
        };
        List<Fragment> parts = new ArrayList<>();
        parts.add(Fragment.requiredLine("final int at" + index + " = (int) " + index + ";"));
        parts.addAll(block(body, depth));
        return Fragment.block("for (" + head + ") {", parts, "}");
    }

    /// A loop over all indices of an array: the form whose bounds checks a compiler removes.
    private Fragment overArray(Scope scope, int depth) {
        Type element = dice.of(Type.INT, Type.LONG, Type.DOUBLE, Type.BYTE, Type.FLOAT, Type.CHAR);
        String array = expressions.fresh("row");
        String index = expressions.fresh("i");
        Scope body = scope.loop();
        body.declareFinal(array, Type.arrayOf(element));
        String value = expressions.of(element, body, 2);
        List<Fragment> inner = new ArrayList<>();
        inner.add(Fragment.line(array + "[" + index + "] " + dice.of("=", "+=", "-=", "*=") + " " + value + ";"));
        if (dice.chance(50)) {
            inner.addAll(block(body, Math.max(0, depth - 1)));
        }
        return Fragment.block(
                "{",
                List.of(
                        Fragment.requiredLine("final " + element.name() + "[] " + array + " = new " + element.name()
                                + "[" + dice.between(0, 40) + "];"),
                        Fragment.block(
                                "for (int " + index + " = 0; " + index + " < " + array + ".length; " + index + "++) {",
                                inner,
                                "}"),
                        Fragment.line("Trace.note(Arrays.hashCode(" + array + "));")),
                "}");
    }

    private Fragment forEach(Scope scope, int depth) {
        Type element = dice.pick(Type.ELEMENTS);
        Scope body = scope.loop();
        String name = expressions.fresh("each");
        body.declareFinal(name, element);
        String array = statements.smallExpression(Type.arrayOf(element), scope);
        return Fragment.block(
                "for (final " + element.name() + " " + name + " : " + array + ") {", block(body, depth), "}");
    }

    private Fragment whileLoop(Scope scope, int depth) {
        String condition = statements.smallExpression(Type.BOOLEAN, scope);
        return Fragment.block("while (Trace.fuel() && " + condition + ") {", block(scope.loop(), depth), "}");
    }

    private Fragment doLoop(Scope scope, int depth) {
        List<Fragment> body = block(scope.loop(), depth);
        return Fragment.block(
                "do {", body, "} while (" + statements.smallExpression(Type.BOOLEAN, scope) + " && Trace.fuel());");
    }

    private Fragment labelled(Scope scope, int depth) {
        String label = expressions.fresh("label");
        String index = expressions.fresh("i");
        Scope body = scope.labelledLoop(label);
        String head =
                label + ":\nfor (int " + index + " = 0; " + index + " < " + dice.between(2, 8) + "; " + index + "++) {";
        return Fragment.block(head, block(body, depth + 1), "}");
    }

    private Fragment oldSwitch(Scope scope, int depth) {
        List<Fragment> cases = new ArrayList<>();
        int step = dice.of(1, 1, 100);
        for (int i = 0; i < dice.between(2, 5); i++) {
            List<Fragment> body = block(scope.block().noBreak(), Math.max(0, depth - 1));
            String end = dice.chance(60) ? "}\nbreak;" : "}";
            cases.add(Fragment.block("case " + (i * step) + ": {", body, end));
        }
        if (dice.chance(60)) {
            cases.add(
                    dice.below(cases.size()),
                    Fragment.block("default: {", block(scope.block().noBreak(), 0), "}"));
        }
        String selector = "(" + statements.smallExpression(Type.INT, scope) + " & 7) * " + step;
        return Fragment.block("switch (" + selector + ") {", cases, "}");
    }

    private Fragment newSwitch(Scope scope, int depth) {
        boolean overText = dice.chance(50);
        List<String> labels =
                overText ? List.of("\"a\"", "\"abc\"", "\"\"", "\"AaAa\", \"BBBB\"") : List.of("ALPHA", "BETA");
        Type selector =
                overText ? Type.STRING : dice.pick(expressions.world.enums).type();
        List<Fragment> cases = new ArrayList<>();
        for (String label : labels) {
            cases.add(Fragment.block(
                    "case " + label + " -> {", block(scope.block().noBreak(), Math.max(0, depth - 1)), "}"));
        }
        cases.add(Fragment.block("default -> {", block(scope.block().noBreak(), 0), "}"));
        return Fragment.block("switch (" + statements.expression(selector, scope) + ") {", cases, "}");
    }

    private Fragment patternSwitch(Scope scope, int depth) {
        List<Fragment> cases = new ArrayList<>();
        cases.add(patternCase("Integer", Type.INT, scope, depth));
        cases.add(patternCase("String", Type.STRING, scope, depth));
        Type thing = dice.pick(expressions.world.classes).type();
        cases.add(patternCase(thing.name(), thing, scope, depth));
        cases.add(Fragment.requiredBlock("default -> {", block(scope.block().noBreak(), 0), "}"));
        if (dice.chance(50)) {
            cases.addFirst(Fragment.block("case null -> {", block(scope.block().noBreak(), 0), "}"));
        }
        return Fragment.block("switch (" + statements.expression(Type.OBJECT, scope) + ") {", cases, "}");
    }

    private Fragment patternCase(String type, Type bound, Scope scope, int depth) {
        Scope body = scope.block().noBreak();
        String name = expressions.fresh("bound");
        String value = expressions.fresh("v");
        String condition = expressions.of(Type.BOOLEAN, scope.captured(Optional.empty()), 2);
        // WHY: javac 25 does not parse an arrow inside a guard, not even in parentheses.
        String guard = dice.chance(40) && !condition.contains("->") ? " when (Trace.fuel() && " + condition + ")" : "";
        body.declareFinal(value, bound);
        List<Fragment> parts = new ArrayList<>();
        parts.add(Fragment.requiredLine("final " + bound.name() + " " + value + " = " + name + ";"));
        parts.addAll(block(body, Math.max(0, depth - 1)));
        return Fragment.block("case " + type + " " + name + guard + " -> {", parts, "}");
    }

    private Fragment attempt(Scope scope, int depth) {
        List<Fragment> parts = new ArrayList<>();
        parts.add(Fragment.requiredBlock("try {", block(scope.block(), depth + 1), "}"));
        String caught = expressions.fresh("caught");
        String types = dice.of(
                "RuntimeException",
                "ArithmeticException | IndexOutOfBoundsException",
                "Trace.Oops",
                "NullPointerException | ClassCastException",
                "IllegalArgumentException",
                "RuntimeException",
                "Throwable");
        List<Fragment> handler = new ArrayList<>();
        handler.add(Fragment.line("Trace.caught(" + caught + ");"));
        handler.addAll(block(scope.block(), Math.max(0, depth - 1)));
        parts.add(Fragment.requiredBlock("catch (" + types + " " + caught + ") {", handler, "}"));
        if (dice.chance(40)) {
            parts.add(Fragment.block("finally {", block(scope.block(), 0), "}"));
        }
        return Fragment.block("{", parts, "}");
    }

    private Fragment resources(Scope scope, int depth) {
        String name = expressions.fresh("resource");
        String caught = expressions.fresh("caught");
        String opened = "new Trace.Resource(" + statements.smallExpression(Type.INT, scope) + ")";
        return Fragment.block(
                "try (Trace.Resource " + name + " = " + opened + ") {",
                block(scope.block(), depth),
                "} catch (Trace.Oops " + caught + ") {\n    Trace.caught(" + caught + ");\n}");
    }

    private Fragment localClass(Scope scope, int depth) {
        String name = expressions.fresh("Local");
        String parameter = expressions.fresh("a");
        Scope body = scope.captured(Optional.of(Type.INT));
        body.declareFinal(parameter, Type.INT);
        String result = expressions.of(Type.INT, body, 2);
        List<Fragment> members = new ArrayList<>(block(body, Math.min(depth, 1)));
        members.add(Fragment.requiredLine("return " + result + ";"));
        Fragment method = Fragment.requiredBlock("int go(final int " + parameter + ") {", members, "}");
        String argument = statements.smallExpression(Type.INT, scope);
        return Fragment.block(
                "{",
                List.of(
                        Fragment.requiredBlock("class " + name + " {", List.of(method), "}"),
                        Fragment.line("Trace.note(new " + name + "().go(" + argument + "));")),
                "}");
    }

    private Fragment locked(Scope scope, int depth) {
        return Fragment.block("synchronized (Main.class) {", block(scope.block(), depth), "}");
    }

    /// A jump behind a condition, so that what follows stays reachable for javac.
    Fragment jump(Scope scope) {
        List<String> jumps = new ArrayList<>();
        jumps.add("throw new Trace.Oops(" + statements.smallExpression(Type.INT, scope) + ");");
        jumps.add("throw new IllegalStateException(" + statements.smallExpression(Type.STRING, scope) + ");");
        scope.result().ifPresent(type -> jumps.add("return " + statements.smallExpression(type, scope) + ";"));
        for (String label : scope.labels()) {
            jumps.add("break " + label + ";");
            jumps.add("continue " + label + ";");
        }
        if (scope.mayBreak()) {
            jumps.add("break;");
            jumps.add("continue;");
        }
        String condition = statements.smallExpression(Type.BOOLEAN, scope);
        return Fragment.line("if (" + condition + ") { " + dice.pick(jumps) + " }");
    }
}
