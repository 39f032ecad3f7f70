package ibrik.compiler.emit;

import ibrik.compiler.classes.Kind;
import ibrik.compiler.ir.Computation;
import ibrik.compiler.ir.Condition;
import ibrik.compiler.ir.Conversion;
import ibrik.compiler.ir.Leaf;
import ibrik.compiler.ir.Node;
import ibrik.compiler.ir.Operator;

/// Arithmetic with Java's semantics where LLVM's differ: division, shifts, conversions, NaN.
final class ArithmeticEmitter {
    private final FunctionText text;
    private final Operands operands;

    ArithmeticEmitter(FunctionText text, Operands operands) {
        this.text = text;
        this.operands = operands;
    }

    private static String result(Node node) {
        return FunctionText.value(node) + " = ";
    }

    void binary(Computation.Binary binary) {
        boolean floating = binary.kind() == Kind.FLOAT || binary.kind() == Kind.DOUBLE;
        var operator = binary.operator();
        if (floating && operator == Operator.REMAINDER) {
            remainder(binary);
        } else if (operator == Operator.DIVIDE && !floating || operator == Operator.REMAINDER) {
            divide(binary);
        } else if (operator.isShift()) {
            shift(binary);
        } else {
            String name = (floating ? "f" : "") + opcode(operator, floating);
            text.line(result(binary) + name + " " + operands.typed(binary.input(0)) + ", "
                    + operands.value(binary.input(1)));
        }
    }

    private static String opcode(Operator operator, boolean floating) {
        return switch (operator) {
            case ADD -> "add";
            case SUBTRACT -> "sub";
            case MULTIPLY -> "mul";
            case DIVIDE -> floating ? "div" : "sdiv";
            case REMAINDER -> "srem";
            case AND -> "and";
            case OR -> "or";
            case XOR -> "xor";
            case SHIFT_LEFT -> "shl";
            case SHIFT_RIGHT -> "ashr";
            case SHIFT_RIGHT_UNSIGNED -> "lshr";
        };
    }

    private void remainder(Computation.Binary binary) {
        String type = LlvmText.type(binary.kind());
        String symbol = binary.kind() == Kind.DOUBLE ? "ibrik_remainder_double" : "ibrik_remainder_float";
        String callee = text.module().function(symbol, type, type + ", " + type);
        // A plain call: it never throws, so no handler's variables belong to it.
        text.line(result(binary) + "call " + type + " " + callee + "(" + operands.typed(binary.input(0)) + ", "
                + operands.typed(binary.input(1)) + ")");
    }

    /// MIN_VALUE / -1 is MIN_VALUE and its remainder 0 (JLS §15.17.2, §15.17.3); LLVM leaves both undefined.
    private void divide(Computation.Binary binary) {
        String type = LlvmText.type(binary.kind());
        String dividend = operands.value(binary.input(0));
        String divisor = operands.value(binary.input(1));
        boolean quotient = binary.operator() == Operator.DIVIDE;
        String opcode = quotient ? "sdiv " : "srem ";
        if (binary.input(1) instanceof Leaf.Constant constant && constant.bits() != -1) {
            text.line(result(binary) + opcode + type + " " + dividend + ", " + divisor);
            return;
        }
        String minusOne = text.define("icmp eq " + type + " " + divisor + ", -1");
        String safe = text.define("select i1 " + minusOne + ", " + type + " 1, " + type + " " + divisor);
        String usual = text.define(opcode + type + " " + dividend + ", " + safe);
        String special = quotient ? text.define("sub " + type + " 0, " + dividend) : "0";
        text.line(result(binary) + "select i1 " + minusOne + ", " + type + " " + special + ", " + type + " " + usual);
    }

    private void shift(Computation.Binary binary) {
        boolean wide = binary.kind() == Kind.LONG;
        String count = text.define("and " + operands.typed(binary.input(1)) + ", " + (wide ? 63 : 31));
        if (wide) {
            count = text.define("zext i32 " + count + " to i64");
        }
        text.line(result(binary) + opcode(binary.operator(), false) + " " + operands.typed(binary.input(0)) + ", "
                + count);
    }

    void negate(Computation.Negate negate) {
        boolean floating = negate.kind() == Kind.FLOAT || negate.kind() == Kind.DOUBLE;
        text.line(result(negate)
                + (floating
                        ? "fneg " + operands.typed(negate.input(0))
                        : "sub " + LlvmText.type(negate.kind()) + " 0, " + operands.value(negate.input(0))));
    }

    void convert(Computation.Convert convert) {
        var conversion = convert.conversion();
        String from = operands.typed(convert.input(0));
        String to = LlvmText.type(conversion.to());
        switch (conversion) {
            case INT_TO_LONG -> text.line(result(convert) + "sext " + from + " to i64");
            case LONG_TO_INT -> text.line(result(convert) + "trunc " + from + " to i32");
            case INT_TO_FLOAT, INT_TO_DOUBLE, LONG_TO_FLOAT, LONG_TO_DOUBLE ->
                text.line(result(convert) + "sitofp " + from + " to " + to);
            case FLOAT_TO_DOUBLE -> text.line(result(convert) + "fpext " + from + " to double");
            case DOUBLE_TO_FLOAT -> text.line(result(convert) + "fptrunc " + from + " to float");
            case FLOAT_TO_INT, FLOAT_TO_LONG, DOUBLE_TO_INT, DOUBLE_TO_LONG -> saturate(convert, conversion);
            case INT_TO_BYTE -> narrow(convert, "i8", "sext");
            case INT_TO_SHORT -> narrow(convert, "i16", "sext");
            case INT_TO_CHAR -> narrow(convert, "i16", "zext");
        }
    }

    private void saturate(Computation.Convert convert, Conversion conversion) {
        String from = LlvmText.type(conversion.from());
        String to = LlvmText.type(conversion.to());
        String name = "llvm.fptosi.sat." + to + "." + (from.equals("float") ? "f32" : "f64");
        String callee = text.module().intrinsic(name, to, from);
        text.line(result(convert) + "call " + to + " " + callee + "(" + operands.typed(convert.input(0)) + ")");
    }

    private void narrow(Computation.Convert convert, String narrow, String extension) {
        String small = text.define("trunc " + operands.typed(convert.input(0)) + " to " + narrow);
        text.line(result(convert) + extension + " " + narrow + " " + small + " to i32");
    }

    void test(Computation.Test test) {
        boolean floating = test.input(0).kind() == Kind.FLOAT || test.input(0).kind() == Kind.DOUBLE;
        String predicate = floating ? "fcmp " + floating(test.condition()) : "icmp " + integer(test.condition());
        String holds =
                text.define(predicate + " " + operands.typed(test.input(0)) + ", " + operands.value(test.input(1)));
        text.line(result(test) + "zext i1 " + holds + " to i32");
    }

    private static String integer(Condition condition) {
        return switch (condition) {
            case EQUAL -> "eq";
            case NOT_EQUAL -> "ne";
            case LESS -> "slt";
            case GREATER_OR_EQUAL -> "sge";
            case GREATER -> "sgt";
            case LESS_OR_EQUAL -> "sle";
            case BELOW_UNSIGNED -> "ult";
            case ABOVE_OR_EQUAL_UNSIGNED -> "uge";
            default -> throw new IllegalArgumentException(condition + " on integers");
        };
    }

    private static String floating(Condition condition) {
        return switch (condition) {
            case EQUAL -> "oeq";
            case NOT_EQUAL -> "une";
            case LESS -> "olt";
            case GREATER_OR_EQUAL -> "oge";
            case GREATER -> "ogt";
            case LESS_OR_EQUAL -> "ole";
            case LESS_OR_UNORDERED -> "ult";
            case GREATER_OR_EQUAL_OR_UNORDERED -> "uge";
            case GREATER_OR_UNORDERED -> "ugt";
            case LESS_OR_EQUAL_OR_UNORDERED -> "ule";
            default -> throw new IllegalArgumentException(condition + " on floating point");
        };
    }

    void threeWay(Computation.ThreeWay comparison) {
        boolean floating = comparison.input(0).kind() != Kind.LONG;
        String both = operands.typed(comparison.input(0)) + ", " + operands.value(comparison.input(1));
        boolean nanIsLess = comparison.unordered() < 0;
        String greater = text.define((floating ? nanIsLess ? "fcmp ogt " : "fcmp ugt " : "icmp sgt ") + both);
        String less = text.define((floating ? nanIsLess ? "fcmp ult " : "fcmp olt " : "icmp slt ") + both);
        String plus = text.define("zext i1 " + greater + " to i32");
        String minus = text.define("zext i1 " + less + " to i32");
        text.line(result(comparison) + "sub i32 " + plus + ", " + minus);
    }
}
