package faults;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;

/** Exceptions, texts, traces, references and the heap itself when an error comes in the middle. */
public class Failures {
    private static String broken = "";
    private static int closed;
    private static int opened;

    private record Resource(String name) implements AutoCloseable {
        Resource {
            opened++;
        }

        @Override
        public void close() {
            closed++;
        }
    }

    private static int finallyRuns(int depth, int[] entered, int[] left) {
        entered[0]++;
        try {
            return depth == 0 ? new int[2].length : finallyRuns(depth - 1, entered, left) + 1;
        } finally {
            left[0]++;
        }
    }

    private static void exceptions() {
        int[] entered = new int[1];
        int[] left = new int[1];
        try {
            finallyRuns(20, entered, left);
        } catch (OutOfMemoryError | StackOverflowError error) {
            entered[0] += 0;
        }
        if (entered[0] != left[0]) {
            broken = "a finally block did not run";
        }
        try (Resource first = new Resource("first" + opened); Resource second = new Resource("second" + closed)) {
            Object[] elements = new Object[opened];
            elements[elements.length] = first.name() + second.name();
        } catch (ArrayIndexOutOfBoundsException | OutOfMemoryError | StackOverflowError expected) {
            entered[0] += 0;
        }
        if (opened != closed) {
            broken = "opened " + opened + ", closed " + closed;
        }
    }

    private static void traces() {
        StringWriter text = new StringWriter();
        Throwable failure = new IllegalStateException("outer", new RuntimeException("inner " + closed));
        failure.addSuppressed(new Exception("beside"));
        failure.printStackTrace(new PrintWriter(text));
        if (!text.toString().contains("Caused by: java.lang.RuntimeException: inner")) {
            broken = "a trace without its cause";
        }
    }

    private static void checks(Object object, int[] numbers) {
        try {
            numbers[numbers.length]++;
        } catch (ArrayIndexOutOfBoundsException expected) {
            closed += 0;
        }
        try {
            String text = (String) object;
            broken = text;
        } catch (ClassCastException expected) {
            closed += 0;
        }
        try {
            int size = ((String) null).length() / (numbers.length - numbers.length);
            broken = "size " + size;
        } catch (NullPointerException expected) {
            closed += 0;
        }
    }

    private static void references() {
        ReferenceQueue<Object> queue = new ReferenceQueue<>();
        WeakReference<?>[] weak = new WeakReference<?>[5];
        for (int index = 0; index < weak.length; index++) {
            weak[index] = new WeakReference<>(new int[index + 10], queue);
        }
        System.gc();
        for (Reference<?> each = queue.poll(); each != null; each = queue.poll()) {
            if (each.get() != null) {
                broken = "enqueued, but not cleared";
            }
        }
    }

    private static int arrays() {
        int[][][] cube = new int[3][4][5];
        String[] names = new String[4].clone();
        Object copy = java.util.Arrays.copyOf(cube, 6);
        return cube[2][3].length + names.length + ((int[][][]) copy).length;
    }

    private static void attempt(Runnable action) {
        for (int time = 0; time < 2; time++) {
            try {
                action.run();
            } catch (OutOfMemoryError | StackOverflowError error) {
                closed += 0;
            }
        }
    }

    public static void main(String[] args) {
        attempt(Failures::exceptions);
        attempt(Failures::traces);
        attempt(() -> checks(new Object(), new int[2]));
        attempt(Failures::references);
        attempt(() -> {
            if (arrays() != 15) {
                broken = "arrays";
            }
        });
        attempt(System::gc);
        System.out.println(broken.isEmpty() ? "whole" : broken);
    }
}
