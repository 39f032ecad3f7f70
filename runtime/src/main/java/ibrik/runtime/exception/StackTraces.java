package ibrik.runtime.exception;

import ibrik.vocabulary.raw.Address;

/// Turns return addresses into what `Throwable.getStackTrace` shows.
public final class StackTraces {
    private StackTraces() {}

    /// The trace of an exception: without hidden frames, and without the frames on top that only made the exception,
    /// `fillInStackTrace` and constructors of its classes.
    public static StackTraceElement[] decode(Throwable thrown, long[] frames) {
        return decode(ImageCode.frameTable(), ImageCode.start().raw(), thrown.getClass(), frames);
    }

    /// The trace of a running thread.
    public static StackTraceElement[] decode(long[] frames) {
        return decode(ImageCode.frameTable(), ImageCode.start().raw(), null, frames);
    }

    static StackTraceElement[] decode(Address table, long codeStart, Class<?> exception, long[] frames) {
        StackTraceElement[] trace = new StackTraceElement[16];
        int count = 0;
        ConstructionFrames construction = new ConstructionFrames(exception);
        FrameCursor cursor = new FrameCursor();
        for (int i = 0; i < frames.length && count < Backtrace.MOST_FRAMES; i++) {
            if (!cursor.moveTo(table, (int) (frames[i] - 1 - codeStart))) {
                continue;
            }
            do {
                if (cursor.isHidden()) {
                    continue;
                }
                String className = FrameTexts.text(table, cursor.className());
                String methodName = FrameTexts.text(table, cursor.methodName());
                if (construction.hides(className, methodName)) {
                    continue;
                }
                if (count == trace.length) {
                    trace = resized(trace, 2 * count);
                }
                trace[count++] = element(table, cursor, className, methodName);
            } while (cursor.moveToCaller() && count < Backtrace.MOST_FRAMES);
        }
        return resized(trace, count);
    }

    private static StackTraceElement[] resized(StackTraceElement[] trace, int length) {
        StackTraceElement[] copy = new StackTraceElement[length];
        System.arraycopy(trace, 0, copy, 0, Math.min(length, trace.length));
        return copy;
    }

    private static StackTraceElement element(Address table, FrameCursor cursor, String className, String methodName) {
        String file = FrameTexts.textOrNull(table, cursor.fileName());
        String module = FrameTexts.textOrNull(table, cursor.moduleName());
        int line = cursor.line() == 0 ? -1 : cursor.line();
        return StackTraceElement_.of(module, className, methodName, file, line);
    }

    /// The text that HotSpot gives a NullPointerException without one: what was null in the code that `frames` begin
    /// in. Null if the exception was not thrown by a null check.
    public static String nullMessageOrNull(Throwable thrown, long[] frames) {
        long start = ImageCode.start().raw();
        return nullMessageOrNull(ImageCode.frameTable(), start, thrown.getClass(), frames);
    }

    static String nullMessageOrNull(Address table, long codeStart, Class<?> exception, long[] frames) {
        ConstructionFrames construction = new ConstructionFrames(exception);
        FrameCursor cursor = new FrameCursor();
        for (int i = 0; i < frames.length; i++) {
            if (!cursor.moveTo(table, (int) (frames[i] - 1 - codeStart))) {
                continue;
            }
            do {
                if (!cursor.isHidden()
                        && !construction.hides(
                                FrameTexts.text(table, cursor.className()),
                                FrameTexts.text(table, cursor.methodName()))) {
                    return FrameTexts.messageOrNull(table, (int) (frames[i] - codeStart));
                }
            } while (cursor.moveToCaller());
        }
        return null;
    }
}
