// exit: 1
package exceptions;

/** Calls that are equal but stand in different places keep their lines, inlined or not. */
public class EqualCalls {
    static class Failure extends Exception {
        Failure(String message) {
            super(message);
        }
    }

    static int depth;
    char[] buffer = "{\"a\":tru}0".toCharArray();
    int position;

    void invalid(String text) throws Failure {
        invalid(text, "null");
    }

    void invalid(String text, String more) throws Failure {
        StringBuilder all = new StringBuilder(text);
        while (all.length() < 5) {
            all.append('x');
        }
        throw new Failure("bad " + all + more);
    }

    void match(String text, int from) throws Failure {
        int at = from;
        do {
            if (position >= 9 && !more() || buffer[position] != text.charAt(at)) {
                invalid(text.substring(0, at));
            }
            ++position;
        } while (++at < text.length());
        int next = buffer[0];
        if (next >= '0' && next != ']') {
            check(text, at, next);
        }
    }

    void check(String text, int at, int next) throws Failure {
        if (Character.isJavaIdentifierPart((char) next)) {
            invalid(text.substring(0, at));
        }
    }

    boolean more() {
        return position < 0;
    }

    static int fail(int value) {
        depth++;
        if (value != 0) {
            throw new IllegalArgumentException("value " + value);
        }
        return depth;
    }

    static int branches(int kind) {
        if (kind == 1) {
            return fail(kind);
        } else if (kind == 2) {
            return fail(kind);
        } else {
            return fail(kind);
        }
    }

    static int cases(int kind) {
        switch (kind) {
            case 1:
                fail(kind);
                break;
            case 2:
                fail(kind);
                break;
            default:
                fail(kind);
        }
        return kind;
    }

    static void first(int kind) {
        fail(kind);
    }

    static void second(int kind) {
        fail(kind);
    }

    static void inlined(int kind) {
        if ((kind & 1) == 0) {
            first(kind);
        } else {
            second(kind);
        }
    }

    static int caught(int kind) {
        try {
            if (kind > 2) {
                return fail(kind);
            }
            return fail(kind);
        } catch (IllegalArgumentException expected) {
            if (kind > 2) {
                throw new IllegalStateException(expected);
            }
            throw new IllegalStateException(expected);
        }
    }

    static Object cast(Object value, boolean left) {
        if (left) {
            return (String) value;
        }
        return (String) value;
    }

    static int divide(int value, int by, boolean left) {
        if (left) {
            return value / by;
        } else {
            return value / by;
        }
    }

    static int element(int[] array, int index, boolean left) {
        if (left) {
            return array[index];
        }
        return array[index];
    }

    static int length(String text, boolean left) {
        if (left) {
            return text.length();
        }
        return text.length();
    }

    static void show(Runnable body) {
        try {
            body.run();
            System.out.println("no exception");
        } catch (RuntimeException thrown) {
            StringBuilder line = new StringBuilder(thrown.getClass().getSimpleName());
            for (StackTraceElement frame : thrown.getStackTrace()) {
                if (frame.getClassName().endsWith("EqualCalls") && !frame.getMethodName().contains("lambda")
                        && !frame.getMethodName().equals("show") && !frame.getMethodName().equals("main")) {
                    line.append(' ').append(frame.getMethodName()).append(':').append(frame.getLineNumber());
                }
            }
            System.out.println(line + (thrown.getCause() == null ? "" : " caused"));
        }
    }

    public static void main(String[] args) throws Failure {
        for (int kind = 0; kind < 4; kind++) {
            int each = kind;
            show(() -> branches(each));
            show(() -> cases(each));
            show(() -> inlined(each));
            show(() -> caught(each));
        }
        for (boolean left : new boolean[] {true, false}) {
            show(() -> cast(args, left));
            show(() -> divide(4, args.length, left));
            show(() -> element(new int[2], args.length + 2, left));
            show(() -> length(args.length == 0 ? null : "text", left));
        }
        EqualCalls calls = new EqualCalls();
        calls.position = 6;
        calls.match("true", 1);
    }
}
