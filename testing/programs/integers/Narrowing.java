package integers;

/** Narrowing and widening between all integral types. */
public class Narrowing {
    static byte toByte(int value) {
        return (byte) value;
    }

    static short toShort(int value) {
        return (short) value;
    }

    static char toChar(int value) {
        return (char) value;
    }

    public static void main(String[] args) {
        int[] values = {0, 1, -1, 127, 128, 129, 255, 256, -128, -129, 32767, 32768, -32768, -32769, 65535, 65536,
            0x12345678, 0x89ABCDEF, Integer.MAX_VALUE, Integer.MIN_VALUE};
        for (int value : values) {
            System.out.println(toByte(value));
            System.out.println(toShort(value));
            System.out.println((int) toChar(value));
            System.out.println((short) toByte(value));
            System.out.println((int) (char) toByte(value));
            System.out.println((long) value);
        }
        long[] wide = {0x1_0000_0000L, 0x1_8000_0000L, -0x1_0000_0001L, Long.MAX_VALUE, Long.MIN_VALUE, 0xCAFEBABEL};
        for (long value : wide) {
            System.out.println((int) value);
            System.out.println((short) value);
            System.out.println((byte) value);
            System.out.println((int) (char) value);
        }
        System.out.println(0xFFFFFFFFL & -1);
        System.out.println((byte) 200 + (byte) 100);
        System.out.println((char) 65 + 1);
    }
}
