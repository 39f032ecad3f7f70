package integers;

/** Adler-32, Fletcher, FNV-1a and a table CRC over the same bytes. */
public class Checksums {
    public static void main(String[] args) {
        byte[] data = new byte[5000];
        for (int i = 0; i < data.length; i++) data[i] = (byte) (i * i >>> 3);
        int a = 1, b = 0;
        long fnv = 0xcbf29ce484222325L;
        int fletcher1 = 0, fletcher2 = 0;
        for (byte unit : data) {
            a = (a + (unit & 0xFF)) % 65521;
            b = (b + a) % 65521;
            fnv = (fnv ^ unit & 0xFF) * 0x100000001b3L;
            fletcher1 = (fletcher1 + (unit & 0xFF)) % 255;
            fletcher2 = (fletcher2 + fletcher1) % 255;
        }
        System.out.println(b << 16 | a);
        System.out.println(fnv);
        System.out.println(fletcher2 << 8 | fletcher1);
        int[] table = new int[256];
        for (int n = 0; n < 256; n++) {
            int c = n;
            for (int k = 0; k < 8; k++) c = (c & 1) != 0 ? 0x82F63B78 ^ c >>> 1 : c >>> 1;
            table[n] = c;
        }
        int crc = ~0;
        for (byte unit : data) crc = table[(crc ^ unit) & 0xFF] ^ crc >>> 8;
        System.out.println(~crc);
    }
}
