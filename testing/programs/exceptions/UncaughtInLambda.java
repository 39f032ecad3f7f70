// exit: 1
package exceptions;

import java.util.function.IntUnaryOperator;

/** An uncaught exception out of a lambda, a constructor, an inner class and an instance initialiser. */
public class UncaughtInLambda {
    class Inner {
        final int value;

        {
            value = compute(0);
        }

        Inner() {
            System.err.println("never");
        }

        int compute(int x) {
            IntUnaryOperator operator = y -> 10 / y;
            return operator.applyAsInt(x);
        }
    }

    public static void main(String[] args) {
        new UncaughtInLambda().new Inner();
    }
}
