package ibrik.testing.random;

import java.util.List;

/// Constants, edge values first of all.
final class Literals {
    private static final List<String> INTS = List.of(
            "0",
            "1",
            "(-1)",
            "2",
            "3",
            "7",
            "8",
            "31",
            "32",
            "33",
            "63",
            "64",
            "127",
            "128",
            "(-128)",
            "255",
            "256",
            "32767",
            "(-32768)",
            "65535",
            "65536",
            "0x55555555",
            "Integer.MAX_VALUE",
            "Integer.MIN_VALUE",
            "(Integer.MIN_VALUE + 1)",
            "(Integer.MAX_VALUE - 1)",
            "0x80000001");
    private static final List<String> LONGS = List.of(
            "0L",
            "1L",
            "(-1L)",
            "2L",
            "10L",
            "31L",
            "63L",
            "64L",
            "0x7fffffffL",
            "0x80000000L",
            "0xffffffffL",
            "(-0x80000000L)",
            "0x5555555555555555L",
            "Long.MAX_VALUE",
            "Long.MIN_VALUE",
            "(Long.MIN_VALUE + 1L)");
    private static final List<String> DOUBLES = List.of(
            "0.0",
            "(-0.0)",
            "1.0",
            "(-1.0)",
            "0.1",
            "0.5",
            "1.5",
            "2.5",
            "(-2.5)",
            "3.14",
            "1e10",
            "1e-10",
            "1e300",
            "(-1e300)",
            "4503599627370496.5",
            "2147483647.5",
            "(-2147483648.9)",
            "9.2233720368547758e18",
            "Double.NaN",
            "Double.POSITIVE_INFINITY",
            "Double.NEGATIVE_INFINITY",
            "Double.MIN_VALUE",
            "Double.MAX_VALUE",
            "Double.MIN_NORMAL");
    private static final List<String> FLOATS = List.of(
            "0.0f",
            "(-0.0f)",
            "1.0f",
            "(-1.0f)",
            "0.1f",
            "0.5f",
            "1.5f",
            "(-2.5f)",
            "3.14f",
            "1e10f",
            "1e-10f",
            "16777217f",
            "2.14748365e9f",
            "(-9.3e18f)",
            "Float.NaN",
            "Float.POSITIVE_INFINITY",
            "Float.NEGATIVE_INFINITY",
            "Float.MIN_VALUE",
            "Float.MAX_VALUE",
            "Float.MIN_NORMAL");
    private static final List<String> STRINGS = List.of(
            "\"\"",
            "\"a\"",
            "\"abc\"",
            "\"Hello\"",
            "\"hello world\"",
            "\"0\"",
            "\"-17\"",
            "\"2147483648\"",
            "\"\\u00e4\\u00f6\"",
            "\"\\u20ac\"",
            "\"x\\ty\\n\"",
            "\"\\ud83d\\ude00\"",
            "\"BETA\"",
            "\" pad \"");

    private final Dice dice;

    Literals(Dice dice) {
        this.dice = dice;
    }

    String number(Type type) {
        return switch (type.kind()) {
            case BYTE -> "((byte) " + between(-128, 127) + ")";
            case SHORT -> "((short) " + between(-32768, 32767) + ")";
            case CHAR ->
                dice.chance(50) ? "'" + (char) dice.between('a', 'z') + "'" : "((char) " + dice.below(65536) + ")";
            case INT -> intNumber();
            case LONG -> dice.chance(20) ? "(" + dice.bits() + "L)" : dice.pick(LONGS);
            case FLOAT -> dice.pick(FLOATS);
            case DOUBLE -> dice.pick(DOUBLES);
            default -> throw new IllegalArgumentException("not a number: " + type.name());
        };
    }

    private String intNumber() {
        return switch (dice.below(4)) {
            case 0 -> "(" + (int) dice.bits() + ")";
            case 1 -> Integer.toString(dice.below(20));
            default -> dice.pick(INTS);
        };
    }

    private String between(int least, int most) {
        return switch (dice.below(4)) {
            case 0 -> "(" + least + ")";
            case 1 -> "(" + most + ")";
            default -> "(" + dice.between(least, most) + ")";
        };
    }

    String truth() {
        return dice.chance(50) ? "true" : "false";
    }

    String text() {
        return dice.pick(STRINGS);
    }

    List<String> texts() {
        return STRINGS;
    }
}
