package ibrik.compiler.ir.build;

import ibrik.compiler.classes.Kind;
import ibrik.compiler.ir.Check;
import ibrik.compiler.ir.Computation;
import ibrik.compiler.ir.Condition;
import ibrik.compiler.ir.Conversion;
import ibrik.compiler.ir.Leaf;
import ibrik.compiler.ir.Node;
import ibrik.compiler.ir.Operator;
import ibrik.compiler.ir.Position;
import java.lang.classfile.Opcode;

/// The arithmetic, conversion and comparison instructions, folded where the operands are known.
final class Arithmetic {
    private final GraphBuilder builder;
    private Position position;

    Arithmetic(GraphBuilder builder) {
        this.builder = builder;
    }

    void moveTo(Position at) {
        position = at;
    }

    void operator(Opcode opcode) {
        switch (opcode) {
            case IADD, LADD, FADD, DADD -> binary(Operator.ADD);
            case ISUB, LSUB, FSUB, DSUB -> binary(Operator.SUBTRACT);
            case IMUL, LMUL, FMUL, DMUL -> binary(Operator.MULTIPLY);
            case IDIV, LDIV -> divide(Operator.DIVIDE);
            case IREM, LREM -> divide(Operator.REMAINDER);
            case FDIV, DDIV -> binary(Operator.DIVIDE);
            case FREM, DREM -> binary(Operator.REMAINDER);
            case IAND, LAND -> binary(Operator.AND);
            case IOR, LOR -> binary(Operator.OR);
            case IXOR, LXOR -> binary(Operator.XOR);
            case ISHL, LSHL -> binary(Operator.SHIFT_LEFT);
            case ISHR, LSHR -> binary(Operator.SHIFT_RIGHT);
            case IUSHR, LUSHR -> binary(Operator.SHIFT_RIGHT_UNSIGNED);
            case INEG, LNEG, FNEG, DNEG -> negate();
            case LCMP -> threeWay(0);
            case FCMPL, DCMPL -> threeWay(-1);
            case FCMPG, DCMPG -> threeWay(1);
            default -> throw new BuildContext.Unsupported("operator " + opcode);
        }
    }

    private void binary(Operator operator) {
        var right = builder.pop();
        builder.push(binary(operator, builder.pop(), right));
    }

    Node binary(Operator operator, Node left, Node right) {
        return Folding.binary(operator, left, right)
                .orElseGet(() -> builder.append(new Computation.Binary(operator, left, right), position));
    }

    private void divide(Operator operator) {
        var divisor = nonZero(builder.pop());
        builder.push(binary(operator, builder.pop(), divisor));
    }

    private Node nonZero(Node divisor) {
        boolean known = divisor instanceof Leaf.Constant constant && constant.bits() != 0;
        return known ? divisor : builder.append(new Check.ZeroCheck(divisor), position);
    }

    Node nonNegative(Node length) {
        boolean known = length instanceof Leaf.Constant constant && constant.bits() >= 0;
        return known ? length : builder.append(new Check.NegativeSizeCheck(length), position);
    }

    private void negate() {
        var value = builder.pop();
        if (value instanceof Leaf.Constant constant) {
            builder.push(new Leaf.Constant(value.kind(), negated(value.kind(), constant.bits())));
        } else {
            builder.push(builder.append(new Computation.Negate(value), position));
        }
    }

    private static long negated(Kind kind, long bits) {
        return switch (kind) {
            case INT -> -(int) bits;
            case LONG -> -bits;
            case FLOAT -> (int) bits ^ Integer.MIN_VALUE;
            case DOUBLE -> bits ^ Long.MIN_VALUE;
            case REFERENCE, VOID -> throw new IllegalArgumentException("negated " + kind);
        };
    }

    private void threeWay(int unordered) {
        var right = builder.pop();
        var left = builder.pop();
        if (left instanceof Leaf.Constant a && right instanceof Leaf.Constant b) {
            int result = Folding.threeWay(left.kind(), a.bits(), b.bits(), unordered);
            builder.push(new Leaf.Constant(Kind.INT, result));
        } else {
            builder.push(builder.append(new Computation.ThreeWay(left, right, unordered), position));
        }
    }

    void convert(Opcode opcode) {
        var conversion = switch (opcode) {
            case I2L -> Conversion.INT_TO_LONG;
            case I2F -> Conversion.INT_TO_FLOAT;
            case I2D -> Conversion.INT_TO_DOUBLE;
            case L2I -> Conversion.LONG_TO_INT;
            case L2F -> Conversion.LONG_TO_FLOAT;
            case L2D -> Conversion.LONG_TO_DOUBLE;
            case F2I -> Conversion.FLOAT_TO_INT;
            case F2L -> Conversion.FLOAT_TO_LONG;
            case F2D -> Conversion.FLOAT_TO_DOUBLE;
            case D2I -> Conversion.DOUBLE_TO_INT;
            case D2L -> Conversion.DOUBLE_TO_LONG;
            case D2F -> Conversion.DOUBLE_TO_FLOAT;
            case I2B -> Conversion.INT_TO_BYTE;
            case I2C -> Conversion.INT_TO_CHAR;
            case I2S -> Conversion.INT_TO_SHORT;
            default -> throw new BuildContext.Unsupported("conversion " + opcode);
        };
        var value = builder.pop();
        if (value instanceof Leaf.Constant constant) {
            builder.push(new Leaf.Constant(conversion.to(), Folding.convert(conversion, constant.bits())));
        } else {
            builder.push(builder.append(new Computation.Convert(conversion, value), position));
        }
    }

    Node test(Condition condition, Node left, Node right) {
        var outcome = Folding.test(condition, left, right);
        if (outcome.isPresent()) {
            return new Leaf.Constant(Kind.INT, outcome.get() ? 1 : 0);
        }
        if (left instanceof Leaf.Constant && right.kind() != Kind.FLOAT && right.kind() != Kind.DOUBLE) {
            return builder.append(new Computation.Test(condition.mirrored(), right, left), position);
        }
        return builder.append(new Computation.Test(condition, left, right), position);
    }

    /// True if the value is 0 or 1 by construction.
    static boolean isTruth(Node value) {
        return value instanceof Computation.Test || value instanceof Computation.InstanceOf;
    }

    /// The condition on the operands of a three-way comparison that equals `condition` on its result and zero.
    ///
    /// Example: `dcmpg; ifge` branches on NaN, so it becomes GREATER_OR_EQUAL_OR_UNORDERED.
    static Condition withoutThreeWay(Condition condition, Computation.ThreeWay comparison) {
        boolean floating = comparison.input(0).kind() != Kind.LONG;
        if (!floating) {
            return condition;
        }
        boolean nanIsLess = comparison.unordered() < 0;
        return switch (condition) {
            case EQUAL -> Condition.EQUAL;
            case NOT_EQUAL -> Condition.NOT_EQUAL;
            case LESS -> nanIsLess ? Condition.LESS_OR_UNORDERED : Condition.LESS;
            case LESS_OR_EQUAL -> nanIsLess ? Condition.LESS_OR_EQUAL_OR_UNORDERED : Condition.LESS_OR_EQUAL;
            case GREATER -> nanIsLess ? Condition.GREATER : Condition.GREATER_OR_UNORDERED;
            case GREATER_OR_EQUAL -> nanIsLess ? Condition.GREATER_OR_EQUAL : Condition.GREATER_OR_EQUAL_OR_UNORDERED;
            default -> throw new IllegalArgumentException("branch on " + condition);
        };
    }
}
