package ibrik.testing.random;

/// Truth values: comparisons, logic with and without shortcuts, class tests.
final class Conditions {
    private final Expressions expressions;
    private final Dice dice;

    Conditions(Expressions expressions) {
        this.expressions = expressions;
        this.dice = expressions.dice;
    }

    String of(Scope scope, int depth) {
        return switch (dice.below(12)) {
            case 0, 1 -> logic(scope, depth);
            case 2 -> "(!" + expressions.condition(scope, depth) + ")";
            case 3 -> text(scope, depth);
            case 4 -> classTest(scope, depth);
            case 5 -> number(scope, depth);
            case 6 -> equality(scope, depth);
            default -> comparison(scope, depth);
        };
    }

    private String comparison(Scope scope, int depth) {
        Type left = dice.pick(Type.NUMBERS);
        Type right = dice.chance(60) ? left : dice.pick(Type.NUMBERS);
        String operator = dice.of("<", "<=", ">", ">=", "==", "!=");
        return "(" + expressions.of(left, scope, depth) + " " + operator + " " + expressions.of(right, scope, depth)
                + ")";
    }

    private String logic(Scope scope, int depth) {
        String operator = dice.of("&&", "||", "&&", "||", "&", "|", "^", "==", "!=");
        return "(" + expressions.condition(scope, depth) + " " + operator + " " + expressions.condition(scope, depth)
                + ")";
    }

    private String text(Scope scope, int depth) {
        String text = expressions.of(Type.STRING, scope, depth);
        String other = expressions.of(Type.STRING, scope, depth);
        return switch (dice.below(5)) {
            case 0 -> text + ".isEmpty()";
            case 1 -> text + ".startsWith(" + other + ")";
            case 2 -> text + ".contains(" + other + ")";
            case 3 -> text + ".equalsIgnoreCase(" + other + ")";
            default -> text + ".equals(" + other + ")";
        };
    }

    private String number(Scope scope, int depth) {
        return switch (dice.below(4)) {
            case 0 -> "Double.isNaN(" + expressions.of(Type.DOUBLE, scope, depth) + ")";
            case 1 -> "Float.isInfinite(" + expressions.of(Type.FLOAT, scope, depth) + ")";
            case 2 ->
                "(Double.compare(" + expressions.of(Type.DOUBLE, scope, depth) + ", "
                        + expressions.of(Type.DOUBLE, scope, depth) + ") > 0)";
            default -> "Character.isLetterOrDigit(" + expressions.of(Type.CHAR, scope, depth) + ")";
        };
    }

    private String equality(Scope scope, int depth) {
        Type pair = dice.pick(expressions.world.records).type();
        Type choice = dice.pick(expressions.world.enums).type();
        Type thing = dice.pick(expressions.world.classes).type();
        return switch (dice.below(4)) {
            case 0 -> expressions.of(pair, scope, depth) + ".equals(" + expressions.of(pair, scope, depth) + ")";
            case 1 -> "(" + expressions.of(choice, scope, depth) + " == " + expressions.of(choice, scope, depth) + ")";
            case 2 -> "(" + expressions.of(thing, scope, depth) + " != null)";
            default ->
                "Objects.equals(" + expressions.of(Type.OBJECT, scope, depth) + ", "
                        + expressions.of(Type.OBJECT, scope, depth) + ")";
        };
    }

    private String classTest(Scope scope, int depth) {
        String object = expressions.of(Type.OBJECT, scope, depth);
        Type thing = dice.pick(expressions.world.classes).type();
        String name = expressions.fresh("seen");
        return switch (dice.below(4)) {
            case 0 -> "(" + object + " instanceof " + thing.name() + ")";
            case 1 -> "(" + object + " instanceof Integer " + name + " && " + name + " > 3)";
            case 2 ->
                "(" + object + " instanceof "
                        + dice.pick(expressions.world.interfaces).name() + ")";
            default -> "(" + object + " instanceof String " + name + " && " + name + ".length() > 2)";
        };
    }
}
