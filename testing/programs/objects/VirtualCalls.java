package objects;

/** Overriding, overloading, super calls, abstract classes and private methods of equal names. */
public class VirtualCalls {
    abstract static class Shape {
        abstract int area();

        int twice() {
            return 2 * area();
        }

        private int secret() {
            return 1;
        }

        int callSecret() {
            return secret();
        }

        static String kind() {
            return "shape";
        }
    }

    static class Square extends Shape {
        final int side;

        Square(int side) {
            this.side = side;
        }

        @Override
        int area() {
            return side * side;
        }

        int secret() {
            return 2;
        }
    }

    static class Doubled extends Square {
        Doubled(int side) {
            super(side * 2);
        }

        @Override
        int area() {
            return super.area() + 1;
        }

        @Override
        int twice() {
            return super.twice() + 1000;
        }

        static String kind() {
            return "doubled";
        }
    }

    static String over(Object value) {
        return "object";
    }

    static String over(String value) {
        return "string";
    }

    static String over(Integer value) {
        return "integer";
    }

    static String over(int value) {
        return "int";
    }

    static String over(long value) {
        return "long";
    }

    static String over(double value) {
        return "double";
    }

    static String over(Object... values) {
        return "many";
    }

    public static void main(String[] args) {
        Shape[] shapes = {new Square(3), new Doubled(3), new Square(-5) {
            @Override
            int area() {
                return side;
            }
        }};
        for (Shape shape : shapes) {
            System.out.println(shape.area());
            System.out.println(shape.twice());
            System.out.println(shape.callSecret());
        }
        System.out.println(Shape.kind());
        System.out.println(Doubled.kind());
        System.out.println(over("x"));
        System.out.println(over((Object) "x"));
        System.out.println(over(1));
        System.out.println(over(1L));
        System.out.println(over('c'));
        System.out.println(over(1f));
        System.out.println(over(Integer.valueOf(1)));
        System.out.println(over(Long.valueOf(1)));
        System.out.println(over(1, 2));
        System.out.println(over());
    }
}
