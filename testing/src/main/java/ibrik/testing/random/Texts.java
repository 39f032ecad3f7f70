package ibrik.testing.random;

/// Strings: concatenation, builders, and the methods that make new ones.
final class Texts {
    private final Expressions expressions;
    private final Dice dice;

    Texts(Expressions expressions) {
        this.expressions = expressions;
        this.dice = expressions.dice;
    }

    String of(Scope scope, int depth) {
        return switch (dice.below(8)) {
            case 0, 1 -> concatenation(scope, depth);
            case 2 -> builder(scope, depth);
            case 3 -> conversion(scope, depth);
            case 4 -> ofObject(scope, depth);
            default -> method(scope, depth);
        };
    }

    private String concatenation(Scope scope, int depth) {
        StringBuilder text = new StringBuilder("Trace.cut(").append(expressions.of(Type.STRING, scope, depth));
        for (int i = 0; i < dice.between(1, 3); i++) {
            text.append(" + ").append(expressions.of(dice.pick(Type.SIMPLE), scope, depth - 1));
        }
        return text.append(")").toString();
    }

    private String builder(Scope scope, int depth) {
        StringBuilder text = new StringBuilder("Trace.cut(new StringBuilder(");
        text.append(expressions.of(Type.STRING, scope, depth - 1)).append(")");
        for (int i = 0; i < dice.between(1, 4); i++) {
            text.append(
                    switch (dice.below(7)) {
                        case 0 -> ".reverse()";
                        case 1 -> ".insert(0, " + expressions.of(dice.pick(Type.SIMPLE), scope, depth - 1) + ")";
                        case 2 -> ".deleteCharAt(0)";
                        case 3 -> ".insert(" + expressions.of(Type.INT, scope, depth - 1) + " & 1, \"|\")";
                        default -> ".append(" + expressions.of(dice.pick(Type.SIMPLE), scope, depth - 1) + ")";
                    });
        }
        return text.append(".toString())").toString();
    }

    private String conversion(Scope scope, int depth) {
        return switch (dice.below(5)) {
            case 0 -> "Integer.toString(" + expressions.of(Type.INT, scope, depth) + ", " + dice.of(2, 7, 16, 36) + ")";
            case 1 -> "Long.toHexString(" + expressions.of(Type.LONG, scope, depth) + ")";
            case 2 -> "Long.toUnsignedString(" + expressions.of(Type.LONG, scope, depth) + ")";
            case 3 ->
                "Arrays.toString("
                        + expressions.of(Type.arrayOf(dice.of(Type.INT, Type.BYTE, Type.DOUBLE)), scope, depth) + ")";
            default -> "String.valueOf(" + expressions.of(dice.pick(Type.SIMPLE), scope, depth) + ")";
        };
    }

    private String ofObject(Scope scope, int depth) {
        World world = expressions.world;
        return switch (dice.below(4)) {
            case 0 -> expressions.of(dice.pick(world.records).type(), scope, depth) + ".toString()";
            case 1 -> expressions.of(dice.pick(world.enums).type(), scope, depth) + ".name()";
            case 2 -> expressions.receiver(dice.pick(world.classes).type(), scope, depth) + ".toString()";
            default -> expressions.of(Type.LIST, scope, depth) + ".toString()";
        };
    }

    private String method(Scope scope, int depth) {
        String text = expressions.of(Type.STRING, scope, depth);
        String from = expressions.of(Type.INT, scope, depth - 1);
        return switch (dice.below(10)) {
            case 0 -> text + ".substring(" + from + ")";
            case 1 -> text + ".substring(" + dice.below(3) + ")";
            case 2 -> text + ".substring(0, " + from + " & 1)";
            case 3 -> text + ".replace(" + expressions.of(Type.CHAR, scope, depth - 1) + ", 'q')";
            case 4 -> "Trace.cut(" + text + ".repeat(" + from + " & 3))";
            case 5 -> text + ".trim()";
            case 6 -> "Trace.cut(" + text + ".concat(" + expressions.of(Type.STRING, scope, depth - 1) + "))";
            case 7 -> "String.valueOf(" + text + ".charAt(" + from + " & 3))";
            case 8 -> text + ".strip()";
            default -> "Trace.cut(" + text + ".replace(\"l\", " + expressions.of(Type.STRING, scope, depth - 1) + "))";
        };
    }
}
