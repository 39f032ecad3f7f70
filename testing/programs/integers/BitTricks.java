package integers;

/** The bit methods of Integer and Long against loops that do the same slowly. */
public class BitTricks {
    static int slowBitCount(int value) {
        int count = 0;
        for (int i = 0; i < 32; i++) {
            count += value >>> i & 1;
        }
        return count;
    }

    static int slowReverse(int value) {
        int result = 0;
        for (int i = 0; i < 32; i++) {
            result = result << 1 | value >>> i & 1;
        }
        return result;
    }

    public static void main(String[] args) {
        int[] values = {0, 1, -1, 2, 0x80000000, 0x7FFFFFFF, 0x12345678, 0xF0F0F0F0, 0x00FF00FF, 12345};
        for (int value : values) {
            System.out.println(Integer.bitCount(value));
            System.out.println(Integer.bitCount(value) == slowBitCount(value));
            System.out.println(Integer.reverse(value));
            System.out.println(Integer.reverse(value) == slowReverse(value));
            System.out.println(Integer.reverseBytes(value));
            System.out.println(Integer.numberOfLeadingZeros(value));
            System.out.println(Integer.numberOfTrailingZeros(value));
            System.out.println(Integer.highestOneBit(value));
            System.out.println(Integer.lowestOneBit(value));
            System.out.println(Integer.rotateLeft(value, 7));
            System.out.println(Integer.rotateRight(value, 39));
            System.out.println(Integer.signum(value));
            System.out.println(Integer.compareUnsigned(value, 5));
            System.out.println(Integer.divideUnsigned(value, 10));
            System.out.println(Integer.remainderUnsigned(value, 10));
            long wide = value * 0x1_0000_0003L;
            System.out.println(Long.bitCount(wide));
            System.out.println(Long.reverse(wide));
            System.out.println(Long.reverseBytes(wide));
            System.out.println(Long.numberOfLeadingZeros(wide));
            System.out.println(Long.numberOfTrailingZeros(wide));
            System.out.println(Long.highestOneBit(wide));
            System.out.println(Long.rotateLeft(wide, 77));
            System.out.println(Long.divideUnsigned(wide, 10));
            System.out.println(Long.remainderUnsigned(wide, 10));
        }
        System.out.println(Short.reverseBytes((short) 0x1280));
        System.out.println((int) Character.reverseBytes('\u1234'));
        System.out.println(Integer.compress(0x12345678, 0x0F0F0F0F));
        System.out.println(Integer.expand(0x00001234, 0x0F0F0F0F));
        System.out.println(Long.compress(0x123456789ABCDEFL, 0xFF00FF00FF00FF00L));
    }
}
