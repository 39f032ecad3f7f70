package objects;

/** Boxes: caches, equality, arithmetic on boxes, unboxing null. */
public class Boxing {
    static Integer counter = 0;

    public static void main(String[] args) {
        Integer a = 127, b = 127, c = 1000, d = 1000;
        System.out.println(a == b);
        System.out.println(c.equals(d));
        System.out.println(c.intValue() == d);
        System.out.println(Integer.valueOf(-128) == Integer.valueOf(-128));
        Long l = 127L;
        System.out.println(l.equals(127));
        System.out.println(l == 127);
        Character x = 'x';
        System.out.println(x + 1);
        x++;
        System.out.println(x);
        for (int i = 0; i < 1000; i++) counter++;
        System.out.println(counter);
        counter += 5;
        counter <<= 2;
        System.out.println(counter);
        Boolean t = true;
        System.out.println(t & !t | true);
        Object object = 3;
        System.out.println((int) object + 1);
        System.out.println((Integer) object == 3);
        try {
            long wrong = (Long) object;
            System.out.println(wrong);
        } catch (ClassCastException e) {
            System.out.println("no long");
        }
        Double none = null;
        try {
            double value = none;
            System.out.println(value);
        } catch (NullPointerException e) {
            System.out.println("null");
        }
        System.out.println(Integer.valueOf(5).compareTo(7) + Long.compare(3, 2) + Boolean.compare(true, false));
        System.out.println(Integer.hashCode(5) + " " + Long.hashCode(1L << 33) + " " + Boolean.hashCode(true) + " "
            + Double.hashCode(1.5) + " " + Character.hashCode('a') + " " + Float.hashCode(2f) + " "
            + Short.hashCode((short) -1) + " " + Byte.hashCode((byte) 9));
        System.out.println(Integer.MAX_VALUE + " " + Long.MIN_VALUE + " " + Byte.MIN_VALUE + " " + Short.MAX_VALUE + " "
            + (int) Character.MAX_VALUE + " " + Integer.SIZE + " " + Long.BYTES);
        Number[] numbers = {1, 2L, 3f, 4d, (byte) 5, (short) 6};
        double sum = 0;
        for (Number number : numbers) sum += number.doubleValue() + number.intValue() + number.longValue();
        System.out.println(sum);
        int[] values = {3};
        Integer boxed = values[0]++ + ++values[0];
        System.out.println(boxed);
    }
}
