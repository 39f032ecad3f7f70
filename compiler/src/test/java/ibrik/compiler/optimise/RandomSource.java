package ibrik.compiler.optimise;

import java.util.Random;

/// A class of random static methods; each calls those before it, so that all end.
final class RandomSource {
    private static final int METHODS = 7;
    private static final String[] NUMBERS = {"0", "1", "-1", "7", "31", "0x7fffffff", "0x80000000", "65535"};
    private static final String[] OPERATORS = {"+", "-", "*", "&", "|", "^", "<<", ">>", ">>>", "/", "%"};

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private int method;
    private int nextVariable;

    RandomSource(long seed) {
        random = new Random(seed);
    }

    String text(String name) {
        text.append("class ").append(name).append(" {\n    static int count;\n");
        for (method = 0; method < METHODS; method++) {
            text.append("    static int m").append(method).append("(int a, int b) {\n        int x = a, y = b;\n");
            statements(3);
            text.append("        return ").append(expression(2)).append(";\n    }\n");
        }
        text.append("""
                    static long run() {
                        int[] inputs = {0, 1, -1, 5, 100, Integer.MAX_VALUE, Integer.MIN_VALUE};
                        long sum = 0;
                        for (int a : inputs) {
                            for (int b : inputs) {
                                try {
                                    sum = sum * 31 + m%d(a, b);
                                } catch (ArithmeticException e) {
                                    sum = sum * 31 + 11;
                                }
                                sum = sum * 31 + count;
                            }
                        }
                        return sum;
                    }
                }
                """.formatted(METHODS - 1));
        return text.toString();
    }

    private void statements(int depth) {
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            statement(depth);
        }
    }

    private void statement(int depth) {
        switch (depth == 0 ? random.nextInt(3) : random.nextInt(9)) {
            case 0 -> text.append("x = ").append(expression(2)).append(";\n");
            case 1 -> text.append("y = ").append(expression(2)).append(";\n");
            case 2 -> text.append("count += ").append(expression(1)).append(";\n");
            case 3 -> {
                text.append("if (").append(condition()).append(") {\n");
                statements(depth - 1);
                text.append("} else {\n");
                statements(depth - 1);
                text.append("}\n");
            }
            case 4 -> {
                String counter = "i" + nextVariable++;
                text.append("for (int %s = 0; %s < %d; %s++) {\n"
                        .formatted(counter, counter, 1 + random.nextInt(3), counter));
                statements(depth - 1);
                text.append("if (").append(condition()).append(") ");
                text.append(random.nextBoolean() ? "break;\n" : "continue;\n").append("x++;\n}\n");
            }
            case 5, 6 -> {
                text.append("try {\n");
                statements(depth - 1);
                text.append("} catch (ArithmeticException e")
                        .append(nextVariable++)
                        .append(") {\n");
                statements(depth - 1);
                text.append("}\n");
            }
            case 7 -> {
                text.append("switch (").append(expression(1)).append(" & 3) {\ncase 0: x ^= y;\ncase 2:\n");
                statements(depth - 1);
                text.append("break;\ncase 3: y++;\ndefault: x--;\n}\n");
            }
            default ->
                text.append("if (")
                        .append(condition())
                        .append(") return ")
                        .append(expression(2))
                        .append(";\n");
        }
    }

    private String condition() {
        String[] comparisons = {"<", "<=", "==", "!=", ">", ">="};
        return expression(1) + " " + comparisons[random.nextInt(comparisons.length)] + " " + expression(1);
    }

    private String expression(int depth) {
        if (depth == 0) {
            return switch (random.nextInt(5)) {
                case 0 -> "a";
                case 1 -> "b";
                case 2 -> "x";
                case 3 -> "y";
                default -> NUMBERS[random.nextInt(NUMBERS.length)];
            };
        }
        String left = expression(depth - 1);
        String right = expression(depth - 1);
        return switch (random.nextInt(8)) {
            case 0, 1 ->
                method == 0
                        ? "(" + left + " - " + right + ")"
                        : "m" + random.nextInt(method) + "(" + left + ", " + right + ")";
            case 2 -> "(byte) (" + left + ")";
            case 3 -> "(int) ((long) " + left + " * " + right + " >> 7)";
            case 4 -> "(" + left + " > " + right + " ? " + left + " : " + right + ")";
            default -> "(" + left + " " + OPERATORS[random.nextInt(OPERATORS.length)] + " " + right + ")";
        };
    }
}
