package exceptions;

/** The API of Throwable and of StackTraceElement. */
public class ThrowableMethods {
    static class Quiet extends RuntimeException {
        Quiet() {
            super("quiet", null, false, false);
        }
    }

    static Exception made() {
        return new Exception("made here");
    }

    public static void main(String[] args) {
        Exception made = made();
        StackTraceElement[] trace = made.getStackTrace();
        System.out.println(trace[0].getMethodName() + " " + trace[1].getMethodName());
        System.out.println(trace[0].getClassName() + " " + trace[0].getFileName() + " " + trace[0].getLineNumber());
        System.out.println(trace[0].isNativeMethod() + " " + trace[0]);
        System.out.println(trace[0].equals(made.getStackTrace()[0]));
        System.out.println(made.getCause() + " " + made.getMessage() + " " + made.getLocalizedMessage());
        made.initCause(new Error("cause"));
        System.out.println(made.getCause());
        try {
            made.initCause(null);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        try {
            new Exception().initCause(made).initCause(made);
        } catch (IllegalStateException e) {
            System.out.println("twice");
        }
        made.addSuppressed(new Quiet());
        System.out.println(made.getSuppressed().length + " " + made.getSuppressed()[0]);
        try {
            made.addSuppressed(made);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            made.addSuppressed(null);
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        Quiet quiet = new Quiet();
        quiet.addSuppressed(made);
        System.out.println(quiet.getSuppressed().length + " " + quiet.getStackTrace().length);
        made.setStackTrace(new StackTraceElement[] {new StackTraceElement("some.Class", "method", "File.java", 12),
            new StackTraceElement("other.Class", "native", null, -2), new StackTraceElement("x.Y", "z", "F.java", -1)});
        for (StackTraceElement element : made.getStackTrace()) System.out.println(element);
        int before = made.getStackTrace().length;
        made.fillInStackTrace();
        System.out.println(before + " " + made.getStackTrace()[0].getMethodName());
        System.out.println(new Exception(new Error("inner")).getMessage());
        System.out.println(new Exception((Throwable) null).getMessage());
        System.out.println(new AssertionError(42).getMessage() + new AssertionError('c').getMessage());
        StackTraceElement here = Thread.currentThread().getStackTrace()[1];
        System.out.println(here.getMethodName() + " " + here.getLineNumber());
        try {
            throw quiet;
        } catch (Quiet e) {
            System.out.println(e == quiet);
        }
    }
}
