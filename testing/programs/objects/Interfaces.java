package objects;

/** Default, static and private interface methods; diamonds; the class wins. */
public class Interfaces {
    interface Named {
        String name();

        default String greet() {
            return "hello " + name() + suffix();
        }

        private String suffix() {
            return "!";
        }

        static Named of(String name) {
            return () -> name;
        }
    }

    interface Loud extends Named {
        @Override
        default String greet() {
            return Named.super.greet().toUpperCase();
        }
    }

    interface Polite extends Named {
        @Override
        default String greet() {
            return "dear " + name();
        }
    }

    static class Base {
        public String greet() {
            return "base";
        }
    }

    static class Winner extends Base implements Loud {
        @Override
        public String name() {
            return "winner";
        }
    }

    record Both(String name) implements Loud, Polite {
        @Override
        public String greet() {
            return Loud.super.greet() + "/" + Polite.super.greet();
        }
    }

    enum Star implements Polite { SUN, VEGA }

    interface Constants {
        int TEN = 10;
        int[] SHARED = {1, 2, 3};
    }

    static class UsesConstants implements Constants {
        int sum() {
            return TEN + SHARED[2];
        }
    }

    public static void main(String[] args) {
        System.out.println(Named.of("ann").greet());
        System.out.println(new Winner().greet());
        System.out.println(((Named) new Winner()).greet());
        System.out.println(new Both("bob").greet());
        for (Star star : Star.values()) System.out.println(star.greet());
        System.out.println(new UsesConstants().sum());
        Named anonymous = new Loud() {
            @Override
            public String name() {
                return "anon";
            }
        };
        System.out.println(anonymous.greet());
        Object object = anonymous;
        System.out.println(object instanceof Named);
        System.out.println(object instanceof Polite);
        System.out.println(object instanceof Comparable);
    }
}
