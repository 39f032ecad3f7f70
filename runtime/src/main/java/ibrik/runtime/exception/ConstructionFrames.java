package ibrik.runtime.exception;

/// Tells the frames on top of a trace that made the exception from those that wanted it: first `fillInStackTrace`, then
/// constructors of the exception's own classes.
final class ConstructionFrames {
    private static final int FILLING = 0;
    private static final int CONSTRUCTING = 1;
    private static final int OVER = 2;

    private final Class<?> exception;
    private int phase;

    /// @param exception null if nothing is to be hidden
    ConstructionFrames(Class<?> exception) {
        this.exception = exception;
        this.phase = exception == null ? OVER : FILLING;
    }

    /// Frames come innermost first; after the first that is not hidden, none is.
    boolean hides(String className, String methodName) {
        if (phase == FILLING && !methodName.equals("fillInStackTrace")) {
            phase = CONSTRUCTING;
        }
        if (phase == CONSTRUCTING && !(methodName.equals("<init>") && isExceptionClass(className))) {
            phase = OVER;
        }
        return phase != OVER;
    }

    private boolean isExceptionClass(String className) {
        for (Class<?> type = exception; type != null; type = type.getSuperclass()) {
            if (type.getName().equals(className)) {
                return true;
            }
        }
        return false;
    }
}
