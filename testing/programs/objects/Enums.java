package objects;

import java.util.EnumMap;
import java.util.EnumSet;

/** Enums with fields, bodies, switches, valueOf, EnumMap and EnumSet. */
public class Enums {
    enum Planet {
        MERCURY(3.3), VENUS(48.7), EARTH(59.7);

        final double mass;

        Planet(double mass) {
            this.mass = mass;
        }

        Planet next() {
            return values()[(ordinal() + 1) % values().length];
        }
    }

    enum Operation {
        PLUS("+") {
            @Override
            int apply(int a, int b) {
                return a + b;
            }
        },
        TIMES("*") {
            @Override
            int apply(int a, int b) {
                return a * b;
            }

            @Override
            public String toString() {
                return "multiply";
            }
        };

        final String sign;
        static final int COUNT = values().length;

        Operation(String sign) {
            this.sign = sign;
        }

        abstract int apply(int a, int b);
    }

    enum Empty {}

    static String describe(Planet planet) {
        switch (planet) {
            case MERCURY:
                return "hot";
            case EARTH:
                return "home";
            default:
                return "other";
        }
    }

    static int code(Operation operation) {
        return switch (operation) {
            case PLUS -> 1;
            case TIMES -> 2;
        };
    }

    public static void main(String[] args) {
        for (Planet planet : Planet.values()) {
            System.out.println(planet + " " + planet.ordinal() + " " + planet.mass + " " + planet.next() + " "
                + describe(planet) + " " + planet.compareTo(Planet.VENUS));
        }
        for (Operation operation : Operation.values()) {
            System.out.println(operation + operation.sign + operation.name() + operation.apply(6, 7) + code(operation)
                + operation.getDeclaringClass().getSimpleName() + (operation.getClass() == Operation.class));
        }
        System.out.println(Operation.COUNT);
        System.out.println(Empty.values().length);
        System.out.println(Planet.valueOf("EARTH") == Planet.EARTH);
        try {
            Planet.valueOf("PLUTO");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            Planet.valueOf(null);
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        EnumMap<Planet, String> map = new EnumMap<>(Planet.class);
        map.put(Planet.VENUS, "v");
        map.put(Planet.MERCURY, "m");
        System.out.println(map);
        EnumSet<Planet> set = EnumSet.complementOf(EnumSet.of(Planet.VENUS));
        System.out.println(set);
        System.out.println(EnumSet.allOf(Planet.class).containsAll(set));
        System.out.println(EnumSet.noneOf(Operation.class));
        System.out.println(EnumSet.range(Planet.MERCURY, Planet.VENUS));
    }
}
