package classes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Local records, enums and interfaces; unnamed variables; var; nested lambdas and classes. */
public class LocalKinds {
    static int unnamed(List<Object> values) {
        int count = 0;
        for (Object _ : values) count++;
        try {
            Integer.parseInt("x");
        } catch (NumberFormatException _) {
            count += 100;
        }
        record Pair(Object a, Object b) {}
        if (new Pair(1, "b") instanceof Pair(Integer a, _)) count += a;
        java.util.function.BiFunction<Integer, Integer, Integer> first = (x, _) -> x;
        return count + first.apply(1000, 5);
    }

    public static void main(String[] args) {
        enum Level {
            LOW, HIGH;

            Level other() {
                return this == LOW ? HIGH : LOW;
            }
        }
        interface Greeter {
            String greet(String name);

            default Greeter twice() {
                return name -> greet(greet(name));
            }
        }
        record Range(int from, int to) {
            static Range of(int to) {
                return new Range(0, to);
            }

            int length() {
                return to - from;
            }
        }
        System.out.println(Level.LOW.other() + " " + Level.valueOf("HIGH").ordinal());
        Greeter greeter = name -> "hi " + name;
        System.out.println(greeter.twice().greet("bob"));
        System.out.println(Range.of(7).length() + " " + Range.of(7));
        var list = new ArrayList<Supplier<String>>();
        for (var i = 0; i < 3; i++) {
            var own = i;
            class Counter {
                int n = own * 10;

                Supplier<String> supplier() {
                    return () -> {
                        class Deep {
                            String text() {
                                return own + ":" + n++;
                            }
                        }
                        return new Deep().text();
                    };
                }
            }
            list.add(new Counter().supplier());
        }
        for (var supplier : list) System.out.println(supplier.get() + " " + supplier.get());
        System.out.println(unnamed(List.of(1, 2, 3)));
        var anonymous = new Object() {
            int x = 3;

            int twice() {
                return x * 2;
            }
        };
        anonymous.x = 8;
        System.out.println(anonymous.twice());
    }
}
