package floating;

/** Half precision conversions and hexadecimal text. */
public class Half {
    public static void main(String[] args) {
        for (int bits = 0; bits < 0x10000; bits += 257) {
            float value = Float.float16ToFloat((short) bits);
            if (value != value) {
                continue; // The bits of a NaN are not specified.
            }
            System.out.println(Float.floatToIntBits(value));
            System.out.println(Float.floatToFloat16(value));
        }
        System.out.println(Float.floatToFloat16(1.0009766f));
        System.out.println(Float.floatToFloat16(65520f));
        System.out.println(Double.toHexString(0.1));
        System.out.println(Double.toHexString(-1.5e-310));
        System.out.println(Float.toHexString(0.1f));
        System.out.println(Double.toHexString(Double.NaN));
    }
}
