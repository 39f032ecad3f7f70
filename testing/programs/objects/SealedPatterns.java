package objects;

import java.util.List;

/** Sealed hierarchies taken apart by pattern switches and nested record patterns. */
public class SealedPatterns {
    sealed interface Expression permits Number, Add, Multiply, Negate, Variable {}

    record Number(double value) implements Expression {}

    record Variable(String name) implements Expression {}

    record Add(Expression left, Expression right) implements Expression {}

    record Multiply(Expression left, Expression right) implements Expression {}

    record Negate(Expression inner) implements Expression {}

    static double evaluate(Expression expression, double x) {
        return switch (expression) {
            case Number(double value) -> value;
            case Variable _ -> x;
            case Add(Expression left, Expression right) -> evaluate(left, x) + evaluate(right, x);
            case Multiply(var left, var right) -> evaluate(left, x) * evaluate(right, x);
            case Negate(Expression inner) -> -evaluate(inner, x);
        };
    }

    static Expression simplify(Expression expression) {
        return switch (expression) {
            case Add(Number(double a), Number(double b)) -> new Number(a + b);
            case Add(Expression left, Number(double zero)) when zero == 0 -> simplify(left);
            case Add(Number(double zero), Expression right) when zero == 0 -> simplify(right);
            case Multiply(Number(double one), Expression right) when one == 1 -> simplify(right);
            case Multiply(Number(double zero), _) when zero == 0 -> new Number(0);
            case Negate(Negate(Expression inner)) -> simplify(inner);
            case Add(Expression left, Expression right) -> new Add(simplify(left), simplify(right));
            case Multiply(Expression left, Expression right) -> new Multiply(simplify(left), simplify(right));
            case Negate(Expression inner) -> new Negate(simplify(inner));
            case Number _, Variable _ -> expression;
        };
    }

    public static void main(String[] args) {
        Expression x = new Variable("x");
        List<Expression> all = List.of(
            new Add(new Number(1), new Multiply(new Number(2), x)),
            new Add(x, new Number(0)),
            new Negate(new Negate(new Add(new Number(3), new Number(4)))),
            new Multiply(new Number(1), new Multiply(new Number(0), x)),
            new Add(new Add(new Number(0), x), new Negate(x)));
        for (Expression expression : all) {
            System.out.println(expression);
            Expression simple = simplify(expression);
            System.out.println(simple);
            System.out.println(evaluate(expression, 2.5) + " " + evaluate(simple, 2.5));
        }
    }
}
