package arrays;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Arrays whose types no instruction creates: only their classes are named, asked for, or passed about. */
public class ByClass {
    static class Cast {
        String text() {
            return "cast";
        }
    }

    static class Unmentioned {
        @Override
        public String toString() {
            return "unmentioned";
        }
    }

    static class Generic {
        int value = 5;
    }

    static class Copied extends Generic {}

    static class Collected {
        final int number;

        Collected(int number) {
            this.number = number;
        }
    }

    static class Deep {
        int value = 9;
    }

    static class Typed {}

    record Boxed(int value) {}

    enum Colour {
        RED, GREEN
    }

    interface Shape {
        int area();
    }

    @SuppressWarnings("unchecked")
    static <T> T[] filled(Class<T> type, T value, int length) {
        T[] array = (T[]) Array.newInstance(type, length);
        Arrays.fill(array, value);
        return array;
    }

    @SuppressWarnings("unchecked")
    static <T> T[] like(T value, int length) {
        T[] array = (T[]) Array.newInstance(value.getClass(), length);
        array[length - 1] = value;
        return array;
    }

    static void cast() {
        Cast[] array = (Cast[]) Array.newInstance(Cast.class, 1);
        array[0] = new Cast();
        System.out.println(array[0] == null);
        System.out.println(array[0].text() + " " + array.getClass().getName());
    }

    static void unmentioned() {
        Object array = Array.newInstance(Unmentioned.class, 2);
        Array.set(array, 1, new Unmentioned());
        System.out.println(Array.get(array, 0) + " " + Array.get(array, 1) + " " + Array.getLength(array));
        Object[] same = (Object[]) array;
        System.out.println(same[1] + " " + (same instanceof Unmentioned[]));
        try {
            same[0] = "text";
            System.out.println("stored");
        } catch (ArrayStoreException expected) {
            System.out.println(expected.getMessage());
        }
    }

    static void generic() {
        Generic[] array = filled(Generic.class, new Copied(), 3);
        System.out.println(array[2].value + array[0].value + " " + array.length);
        System.out.println(like(new Boxed(4), 2)[1].value());
        System.out.println(like(7L, 2)[1] + like(2.5, 1)[0] + " " + like(Colour.GREEN, 3)[2].name());
        System.out.println(like("text", 2).getClass() + " " + like('c', 1)[0]);
    }

    static void copies() {
        Generic[] from = {new Copied(), new Copied()};
        Copied[] copied = Arrays.copyOf(from, 3, Copied[].class);
        System.out.println(copied[1].value + " " + copied[2] + " " + copied.getClass().getSimpleName());
        Object[] grown = Arrays.copyOf((Object[]) like(new Boxed(1), 1), 2);
        System.out.println(grown[0] + " " + grown.getClass().getComponentType().getSimpleName());
    }

    static void collected() {
        List<Collected> list = new ArrayList<>(List.of(new Collected(3), new Collected(4)));
        Collected[] small = list.toArray(filled(Collected.class, null, 0));
        System.out.println(small.length + " " + small[1].number);
        Collected[] exact = list.toArray(filled(Collected.class, null, 3));
        System.out.println(exact[0].number + " " + exact[2]);
    }

    static void nested() {
        Deep[][] rows = (Deep[][]) Array.newInstance(Deep.class, 2, 3);
        rows[1][2] = new Deep();
        System.out.println(rows[1][2].value + " " + rows[0][2] + " " + rows[0].length);
        Object[] open = (Object[]) Array.newInstance(Deep[].class, 2);
        open[0] = Array.newInstance(Deep.class, 1);
        System.out.println(((Deep[]) open[0]).length + " " + open[1] + " " + open.getClass().getName());
        int[][][] numbers = (int[][][]) Array.newInstance(int.class, 2, 1, 2);
        numbers[1][0][1] = 6;
        System.out.println(Arrays.deepToString(numbers));
        Object cube = Array.newInstance(String.class, new int[] {1, 1, 1});
        ((Object[][][]) cube)[0][0][0] = "inner";
        System.out.println(Arrays.deepToString((Object[]) cube) + " " + cube.getClass().getName());
    }

    static void types() {
        Class<?> type = Typed.class.arrayType();
        Object[] array = (Object[]) Array.newInstance(type.getComponentType(), 1);
        array[0] = new Typed();
        System.out.println(type == array.getClass() && array[0] instanceof Typed);
        System.out.println(Shape.class.arrayType().getSimpleName() + " " + int.class.arrayType().getName());
        Shape[] shapes = (Shape[]) Array.newInstance(Shape.class, 1);
        shapes[0] = () -> 12;
        System.out.println(shapes[0].area());
        System.out.println(array.getClass().getComponentType().arrayType() == type);
    }

    static void refused() {
        try {
            System.out.println(Array.newInstance(void.class, 1));
        } catch (IllegalArgumentException expected) {
            System.out.println("no array of void");
        }
        try {
            System.out.println(Array.newInstance(Deep.class, -1));
        } catch (NegativeArraySizeException expected) {
            System.out.println(expected.getMessage());
        }
    }

    public static void main(String[] args) {
        cast();
        unmentioned();
        generic();
        copies();
        collected();
        nested();
        types();
        refused();
    }
}
