package objects;

import java.util.ArrayList;
import java.util.List;

/** Inner, local and anonymous classes; captured variables; qualified this and new. */
public class InnerClasses {
    private int counter = 10;
    private static int shared = 5;

    class Inner {
        int counter = 20;

        class Deep {
            int sum() {
                return counter + InnerClasses.this.counter + shared++;
            }
        }

        private int bump() {
            return InnerClasses.this.counter++;
        }
    }

    static class Nested {
        private int hidden = 3;

        private static int twice(int x) {
            return 2 * x;
        }
    }

    Runnable local(int base, List<String> log) {
        int doubled = base * 2;
        class Local implements Runnable {
            private final int own;

            Local(int own) {
                this.own = own;
            }

            Local again() {
                return new Local(own + doubled);
            }

            @Override
            public void run() {
                log.add("local " + own + " " + base + " " + doubled + " " + counter);
            }
        }
        return new Local(1).again().again();
    }

    static List<Runnable> captures(List<String> log) {
        List<Runnable> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            long square = i * i;
            all.add(new Runnable() {
                int calls;

                {
                    calls = 100;
                }

                @Override
                public void run() {
                    log.add("anonymous " + square + " " + ++calls);
                }
            });
        }
        return all;
    }

    static class Child extends InnerClasses.Inner {
        Child(InnerClasses outer) {
            outer.super();
        }
    }

    public static void main(String[] args) {
        InnerClasses outer = new InnerClasses();
        Inner inner = outer.new Inner();
        Inner.Deep deep = inner.new Deep();
        System.out.println(deep.sum());
        System.out.println(deep.sum());
        System.out.println(inner.bump());
        System.out.println(outer.counter);
        System.out.println(Nested.twice(new Nested().hidden));
        List<String> log = new ArrayList<>();
        outer.local(7, log).run();
        for (Runnable runnable : captures(log)) {
            runnable.run();
            runnable.run();
        }
        for (String line : log) System.out.println(line);
        System.out.println(new Child(outer).counter);
        try {
            outer = null;
            outer.new Inner();
        } catch (NullPointerException e) {
            System.out.println("no outer");
        }
    }
}
