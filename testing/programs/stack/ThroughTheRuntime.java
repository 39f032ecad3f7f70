package stack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Recursion whose frames are the runtime's and the library's for the most part: each ends in an error, and the next works. */
public class ThroughTheRuntime {
    interface Body {
        Object run() throws Throwable;
    }

    static class Concatenated {
        @Override
        public String toString() {
            return "[" + this + "]";
        }
    }

    static class Formatted {
        @Override
        public String toString() {
            return String.valueOf(List.of(this, this));
        }
    }

    static class Hashed {
        final Object[] parts = {1, null};

        @Override
        public int hashCode() {
            return Objects.hash(parts);
        }
    }

    static class Greedy {
        int[][][] arrays;

        Greedy(int n) {
            arrays = new int[2][2][2];
            new Greedy(n + arrays[0][0].length);
        }
    }

    static Object self;

    static int compare(Integer a, Integer b) {
        Integer[] numbers = {3, 1, 2, 5, 4};
        Arrays.sort(numbers, ThroughTheRuntime::compare);
        return a - b;
    }

    static long streamed(int n) {
        return IntStream.range(n, n + 2).mapToLong(ThroughTheRuntime::streamed).sum();
    }

    static Object supplied(int n) {
        Supplier<Object> next = () -> supplied(n + 1);
        return next.get();
    }

    public static Object reflected(Integer n) throws Exception {
        return ThroughTheRuntime.class.getMethod("reflected", Integer.class).invoke(null, n + 1);
    }

    static Throwable thrown(int n) {
        try {
            if (n % 100 == 0) {
                throw new IllegalStateException("" + n, new Exception());
            }
            return thrown(n + 1);
        } catch (IllegalStateException e) {
            return thrown(n + 1);
        }
    }

    static int locked(Object lock, int n) {
        synchronized (lock) {
            return locked(lock, n + 1) + 1;
        }
    }

    static int finallyAgain(int n) {
        try {
            return finallyAgain(n + 1);
        } finally {
            if (n % 64 == 0) {
                String.valueOf(new int[3][n % 3 + 1]);
            }
        }
    }

    static int inCatch(int n) {
        try {
            return inCatch(n + 1);
        } catch (StackOverflowError e) {
            if (n > 20) {
                throw e;
            }
            return n;
        }
    }

    static int caughtEverywhere;

    /** Catches near the end of the stack, and overflows again from there, some times. */
    static void again(int left) {
        try {
            again(left);
        } catch (StackOverflowError e) {
            if (caughtEverywhere < left) {
                caughtEverywhere++;
                again(left);
            }
        }
    }

    static void attempt(String what, Body body) {
        for (int i = 0; i < 2; i++) {
            try {
                Object result = body.run();
                System.out.println(what + " " + (result != null));
            } catch (StackOverflowError e) {
                System.out.println(what + " overflows");
            } catch (Throwable e) {
                Throwable last = e;
                while (last.getCause() != null) {
                    last = last.getCause();
                }
                System.out.println(what + " " + last.getClass().getName());
            }
        }
    }

    static void library() {
        attempt("concatenation", () -> new Concatenated().toString());
        attempt("valueOf", () -> new Formatted().toString());
        attempt("list in itself", () -> {
            List<Object> list = new ArrayList<>();
            List<Object> other = new ArrayList<>(List.of(list));
            list.add(other);
            return list.toString();
        });
        attempt("hash of a map in itself", () -> {
            Map<Object, Object> map = new HashMap<>();
            map.put("self", map);
            return map.hashCode();
        });
        attempt("hash of parts", () -> {
            Hashed hashed = new Hashed();
            hashed.parts[1] = hashed;
            return hashed.hashCode();
        });
        attempt("equals", () -> {
            List<Object> a = new ArrayList<>();
            List<Object> b = new ArrayList<>();
            a.add(b);
            b.add(a);
            return a.equals(b);
        });
        attempt("comparator", () -> compare(1, 2));
        attempt("tree of itself", () -> {
            Map<Object, Object> tree = new TreeMap<>((a, b) -> self.hashCode());
            self = new Object() {
                @Override
                public int hashCode() {
                    return tree.containsKey(this) ? 1 : 0;
                }
            };
            tree.put(1, 1);
            return tree.put(2, 2);
        });
        attempt("sort", () -> {
            List<Integer> numbers = new ArrayList<>(List.of(1, 2, 3));
            Collections.sort(numbers, ThroughTheRuntime::compare);
            return numbers;
        });
    }

    static void machine() {
        attempt("arrays", () -> new Greedy(0));
        attempt("streams", () -> streamed(0));
        attempt("lambdas", () -> supplied(0));
        attempt("exceptions", () -> thrown(0));
        Object lock = new Object();
        attempt("monitors", () -> locked(lock, 0));
        attempt("monitor is free", () -> {
            Thread other = new Thread(() -> {
                synchronized (lock) {
                    System.out.println("entered");
                }
            });
            other.start();
            other.join();
            return !Thread.holdsLock(lock);
        });
        attempt("finally", () -> finallyAgain(0));
        attempt("catch", () -> inCatch(0));
        attempt("again", () -> {
            again(50);
            return caughtEverywhere;
        });
    }

    public static void main(String[] args) throws Exception {
        library();
        machine();
        Thread small = new Thread(
                null,
                () -> {
                    library();
                    machine();
                },
                "small",
                1);
        small.start();
        small.join();
    }
}
