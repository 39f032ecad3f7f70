package objects;

import java.util.List;

/** Records: generated members, compact constructors, nesting, generics, arrays inside. */
public class Records {
    record Point(int x, int y) {
        static final Point ORIGIN = new Point(0, 0);

        Point {
            if (x < -1000) throw new IllegalArgumentException("x " + x);
        }

        Point(int both) {
            this(both, both);
        }

        double distance() {
            return Math.sqrt((double) x * x + (double) y * y);
        }
    }

    record All(byte b, short s, char c, int i, long l, float f, double d, boolean z, String t, int[] a, Object o) {}

    record Empty() {}

    record Box<T>(T value) {}

    record Line(Point from, Point to) implements Comparable<Line> {
        @Override
        public int compareTo(Line other) {
            return Double.compare(from.distance(), other.from.distance());
        }

        @Override
        public Point to() {
            return new Point(to.x + 1, to.y + 1);
        }
    }

    public static void main(String[] args) {
        Point p = new Point(3, 4);
        System.out.println(p);
        System.out.println(p.distance());
        System.out.println(p.equals(new Point(3, 4)));
        System.out.println(p.equals(new Point(4, 3)));
        System.out.println(p.equals(null));
        System.out.println(p.hashCode() == new Point(3, 4).hashCode());
        System.out.println(new Point(7));
        System.out.println(Point.ORIGIN.hashCode());
        try {
            new Point(-2000, 0);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        int[] array = {1};
        All one = new All((byte) 1, (short) 2, 'c', 4, 5L, 6f, 7d, true, "t", array, null);
        All two = new All((byte) 1, (short) 2, 'c', 4, 5L, 6f, 7d, true, "t", array, null);
        System.out.println(one.equals(two));
        System.out.println(one.hashCode() == two.hashCode());
        System.out.println(one.toString().startsWith("All[b=1, s=2, c=c, i=4, l=5, f=6.0, d=7.0, z=true, t=t, a=[I@"));
        System.out.println(new Empty());
        System.out.println(new Empty().equals(new Empty()));
        System.out.println(new Empty().hashCode());
        System.out.println(new Box<>(List.of(1, 2)));
        System.out.println(new Box<>(Double.NaN).equals(new Box<>(Double.NaN)));
        record Floating(double d, float f) {}
        System.out.println(new Floating(0.0, 0f).equals(new Floating(-0.0, 0f)));
        System.out.println(new Floating(Double.NaN, Float.NaN).equals(new Floating(Double.NaN, Float.NaN)));
        Line line = new Line(p, Point.ORIGIN);
        System.out.println(line);
        System.out.println(line.to());
        System.out.println(line.compareTo(new Line(Point.ORIGIN, p)));
        System.out.println(line instanceof Record);
    }
}
