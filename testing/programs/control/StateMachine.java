package control;

/** A tokenizer and a recursive descent calculator. */
public class StateMachine {
    static String text;
    static int at;

    static long expression() {
        long value = term();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '+') {
                at++;
                value += term();
            } else if (c == '-') {
                at++;
                value -= term();
            } else {
                break;
            }
        }
        return value;
    }

    static long term() {
        long value = factor();
        loop:
        while (at < text.length()) {
            switch (text.charAt(at)) {
                case '*':
                    at++;
                    value *= factor();
                    continue;
                case '/':
                    at++;
                    value /= factor();
                    continue;
                case '%':
                    at++;
                    value %= factor();
                    break;
                default:
                    break loop;
            }
        }
        return value;
    }

    static long factor() {
        if (at >= text.length()) throw new IllegalStateException("ends at " + at);
        char c = text.charAt(at++);
        if (c == '-') return -factor();
        if (c == '(') {
            long value = expression();
            if (at >= text.length() || text.charAt(at++) != ')') throw new IllegalStateException("no ) at " + at);
            return value;
        }
        if (c < '0' || c > '9') throw new IllegalStateException("unexpected " + c + " at " + (at - 1));
        long value = c - '0';
        while (at < text.length() && Character.isDigit(text.charAt(at))) value = value * 10 + text.charAt(at++) - '0';
        return value;
    }

    public static void main(String[] args) {
        for (String each : new String[] {"1+2*3", "(1+2)*3", "10/3%2-7", "--5", "2*(3", "", "9/0", "4*x", "((((7))))*-(2-5)"}) {
            text = each;
            at = 0;
            try {
                System.out.println(each + " = " + expression());
            } catch (IllegalStateException | ArithmeticException e) {
                System.out.println(each + " ! " + e.getMessage());
            }
        }
    }
}
