package ibrik.testing.random;

import java.util.List;

/// Numbers: operators with all operand types, conversions, and the library's arithmetic.
final class Arithmetic {
    private static final List<Type> SMALL = List.of(Type.BYTE, Type.SHORT, Type.CHAR, Type.INT, Type.INT, Type.INT);
    private static final List<Type> WHOLE = List.of(Type.LONG, Type.LONG, Type.INT, Type.SHORT, Type.CHAR);

    private final Expressions expressions;
    private final Dice dice;

    Arithmetic(Expressions expressions) {
        this.expressions = expressions;
        this.dice = expressions.dice;
    }

    String of(Type type, Scope scope, int depth) {
        if (type.isSmall()) {
            return "((" + type.name() + ") (" + expressions.of(dice.pick(Type.NUMBERS), scope, depth) + "))";
        }
        if (dice.chance(12)) {
            return "((" + type.name() + ") (" + expressions.of(dice.pick(Type.NUMBERS), scope, depth) + "))";
        }
        return switch (type.kind()) {
            case INT -> intOf(scope, depth);
            case LONG -> longOf(scope, depth);
            default -> floatingOf(type, scope, depth);
        };
    }

    private String intOf(Scope scope, int depth) {
        return switch (dice.below(10)) {
            case 0 -> unary(Type.INT, dice.of("-", "~", "+"), scope, depth);
            case 1 -> shift("(", expressions.of(dice.pick(SMALL), scope, depth), scope, depth);
            case 2 -> intMethod(scope, depth);
            case 3 -> intOfText(scope, depth);
            case 4 -> intOfOther(scope, depth);
            default -> binary(operator(true), dice.pick(SMALL), dice.pick(SMALL), scope, depth);
        };
    }

    private String longOf(Scope scope, int depth) {
        return switch (dice.below(8)) {
            case 0 -> unary(Type.LONG, dice.of("-", "~", "+"), scope, depth);
            case 1 -> shift("(", expressions.of(Type.LONG, scope, depth), scope, depth);
            case 2 -> longMethod(scope, depth);
            case 3 -> binary(operator(true), dice.pick(SMALL), Type.LONG, scope, depth);
            default -> binary(operator(true), Type.LONG, dice.pick(WHOLE), scope, depth);
        };
    }

    private String floatingOf(Type type, Scope scope, int depth) {
        List<Type> operands = type.equals(Type.FLOAT)
                ? List.of(Type.FLOAT, Type.FLOAT, Type.INT, Type.LONG, Type.BYTE)
                : Type.NUMBERS;
        return switch (dice.below(6)) {
            case 0 -> unary(type, "-", scope, depth);
            case 1 -> floatingMethod(type, scope, depth);
            case 2 -> binary(operator(false), dice.pick(operands), type, scope, depth);
            default -> binary(operator(false), type, dice.pick(operands), scope, depth);
        };
    }

    private String operator(boolean whole) {
        return whole
                ? dice.of("+", "-", "*", "+", "-", "*", "/", "%", "&", "|", "^")
                : dice.of("+", "-", "*", "/", "%");
    }

    private String unary(Type type, String operator, Scope scope, int depth) {
        return "(" + operator + "(" + expressions.of(type, scope, depth) + "))";
    }

    private String binary(String operator, Type left, Type right, Scope scope, int depth) {
        String first = expressions.of(left, scope, depth);
        String second = expressions.of(right, scope, depth);
        boolean divides = operator.equals("/") || operator.equals("%");
        if (divides && right.isIntegral() && dice.chance(75)) {
            second = "(" + second + " | 1)";
        }
        return "(" + first + " " + operator + " " + second + ")";
    }

    private String shift(String opening, String value, Scope scope, int depth) {
        Type distance = dice.of(Type.INT, Type.LONG, Type.BYTE);
        return opening + value + " " + dice.of("<<", ">>", ">>>") + " " + expressions.of(distance, scope, depth) + ")";
    }

    private String intMethod(Scope scope, int depth) {
        String first = expressions.of(Type.INT, scope, depth);
        String second = expressions.of(Type.INT, scope, depth - 1);
        String wide = expressions.of(Type.LONG, scope, depth - 1);
        return switch (dice.below(14)) {
            case 0 -> "Math.abs(" + first + ")";
            case 1 -> "Math.max(" + first + ", " + second + ")";
            case 2 -> "Math.min(" + first + ", " + second + ")";
            case 3 -> "Math.addExact(" + first + ", " + second + ")";
            case 4 -> "Math.multiplyExact(" + first + ", " + second + ")";
            case 5 -> "Math.floorDiv(" + first + ", " + second + ")";
            case 6 -> "Integer.bitCount(" + first + ")";
            case 7 -> "Integer.rotateLeft(" + first + ", " + second + ")";
            case 8 -> "Integer.reverse(" + first + ")";
            case 9 -> "Long.numberOfLeadingZeros(" + wide + ")";
            case 10 -> "Integer.numberOfTrailingZeros(" + first + ")";
            case 11 -> "Integer.compareUnsigned(" + first + ", " + second + ")";
            case 12 -> "Integer.divideUnsigned(" + first + ", " + second + ")";
            default -> "Math.round(" + expressions.of(Type.FLOAT, scope, depth - 1) + ")";
        };
    }

    private String intOfText(Scope scope, int depth) {
        String text = expressions.of(Type.STRING, scope, depth);
        return switch (dice.below(6)) {
            case 0 -> text + ".length()";
            case 1 -> text + ".hashCode()";
            case 2 -> text + ".indexOf(" + expressions.of(Type.STRING, scope, depth - 1) + ")";
            case 3 -> text + ".compareTo(" + expressions.of(Type.STRING, scope, depth - 1) + ")";
            case 4 -> text + ".lastIndexOf(" + expressions.of(Type.CHAR, scope, depth - 1) + ")";
            default -> "Integer.parseInt(" + text + ")";
        };
    }

    private String intOfOther(Scope scope, int depth) {
        World world = expressions.world;
        Type choice = dice.pick(world.enums).type();
        Type pair = dice.pick(world.records).type();
        return switch (dice.below(7)) {
            case 0 -> expressions.of(choice, scope, depth) + ".ordinal()";
            case 1 ->
                expressions.of(choice, scope, depth) + ".weigh(" + expressions.of(Type.INT, scope, depth - 1) + ")";
            case 2 -> expressions.of(pair, scope, depth) + ".hashCode()";
            case 3 -> expressions.of(Type.arrayOf(dice.pick(Type.ELEMENTS)), scope, depth) + ".length";
            case 4 ->
                expressions.of(Type.FUNCTION, scope, depth) + ".applyAsInt("
                        + expressions.of(Type.INT, scope, depth - 1) + ")";
            case 5 ->
                "((int) " + expressions.of(Type.LIST, scope, depth)
                        + dice.of(".size())", ".getFirst())", ".hashCode())", ".get(1))");
            default -> "Float.floatToIntBits(" + expressions.of(Type.FLOAT, scope, depth) + ")";
        };
    }

    private String longMethod(Scope scope, int depth) {
        String first = expressions.of(Type.LONG, scope, depth);
        String second = expressions.of(Type.LONG, scope, depth - 1);
        return switch (dice.below(11)) {
            case 0 -> "Math.abs(" + first + ")";
            case 1 -> "Math.max(" + first + ", " + second + ")";
            case 2 -> "Math.multiplyHigh(" + first + ", " + second + ")";
            case 3 -> "Math.floorMod(" + first + ", " + second + ")";
            case 4 -> "Long.rotateRight(" + first + ", " + expressions.of(Type.INT, scope, depth - 1) + ")";
            case 5 -> "Long.reverseBytes(" + first + ")";
            case 6 -> "Long.remainderUnsigned(" + first + ", " + second + ")";
            case 7 -> "Math.subtractExact(" + first + ", " + second + ")";
            case 8 -> "Math.round(" + expressions.of(Type.DOUBLE, scope, depth) + ")";
            case 9 -> "Long.highestOneBit(" + first + ")";
            default -> "Double.doubleToLongBits(" + expressions.of(Type.DOUBLE, scope, depth) + ")";
        };
    }

    private String floatingMethod(Type type, Scope scope, int depth) {
        String first = expressions.of(type, scope, depth);
        String second = expressions.of(type, scope, depth - 1);
        if (type.equals(Type.FLOAT)) {
            return switch (dice.below(4)) {
                case 0 -> "Math.abs(" + first + ")";
                case 1 -> "Math.min(" + first + ", " + second + ")";
                case 2 -> "Math.max(" + first + ", " + second + ")";
                default -> "Float.intBitsToFloat(" + expressions.of(Type.INT, scope, depth) + ")";
            };
        }
        return switch (dice.below(9)) {
            case 0 -> "Math.sqrt(" + first + ")";
            case 1 -> "Math.floor(" + first + ")";
            case 2 -> "Math.ceil(" + first + ")";
            case 3 -> "Math.rint(" + first + ")";
            case 4 -> "Math.max(" + first + ", " + second + ")";
            case 5 -> "Math.min(" + first + ", " + second + ")";
            case 6 -> "Math.abs(" + first + ")";
            case 7 -> "Math.copySign(" + first + ", " + second + ")";
            default -> "Double.longBitsToDouble(" + expressions.of(Type.LONG, scope, depth) + ")";
        };
    }
}
