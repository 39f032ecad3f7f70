import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.util.List;

/// Walks over the stack: names, lines, classes, callers, lambdas and reflective calls left out.
public final class Walking {
    private Walking() {}

    public static void main(String[] args) throws Exception {
        outer(2);
        Walking.class.getDeclaredMethod("reflected").invoke(null);
        Runnable lambda = () -> System.out.println(Caller.name());
        lambda.run();
        StackWalker.getInstance().forEach(frame -> System.out.println(frame));
        try {
            StackWalker.getInstance().getCallerClass();
        } catch (UnsupportedOperationException e) {
            System.out.println(e.getMessage());
        }
    }

    private static void outer(int depth) {
        if (depth > 0) {
            outer(depth - 1);
            return;
        }
        List<String> frames = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE)
                .walk(all -> all.map(frame -> frame.getMethodName() + ":" + frame.getLineNumber() + ":" + frame.getDeclaringClass())
                        .toList());
        System.out.println(frames);
        System.out.println(StackWalker.getInstance().walk(all -> all.skip(1).findFirst()).map(StackFrame::getFileName));
    }

    static void reflected() {
        System.out.println(Caller.name() + " " + StackWalker.getInstance().walk(all -> all.map(StackFrame::getMethodName).toList()));
    }

    static final class Caller {
        private Caller() {}

        static String name() {
            return StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE).getCallerClass().getName();
        }
    }
}
