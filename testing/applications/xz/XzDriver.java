// library: org.tukaani:xz:1.12
// timeout: 400
package xz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.tukaani.xz.ArrayCache;
import org.tukaani.xz.DeltaOptions;
import org.tukaani.xz.FilterOptions;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.LZMAInputStream;
import org.tukaani.xz.LZMAOutputStream;
import org.tukaani.xz.SeekableXZInputStream;
import org.tukaani.xz.SingleXZInputStream;
import org.tukaani.xz.X86Options;
import org.tukaani.xz.XZ;
import org.tukaani.xz.XZInputStream;
import org.tukaani.xz.XZOutputStream;

/** Compresses and decompresses text and synthetic data with several filters, checks and levels. */
public class XzDriver {
    static final String TEXT = """
        It was a bright cold morning when the compiler woke up. It read the class files one by one, as it
        did each day, and found that most of them had not changed. The few that had were short; they spoke
        of loops and arrays, of objects that lived for a moment and were gone. The compiler wrote its graph,
        folded what could be folded, and passed the rest on. In the evening a machine booted, said hello,
        and was switched off again. Nobody noticed that it had been a little faster than the day before.
        """;

    static byte[] data(int kind) {
        byte[] bytes = new byte[60_000];
        int state = 12345 + kind;
        byte[] text = TEXT.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < bytes.length; i++) {
            state = state * 1103515245 + 12345;
            bytes[i] = switch (kind) {
                case 0 -> text[i % text.length];
                case 1 -> (byte) (state >>> 24);
                case 2 -> (byte) (i / 3 + (state >>> 30));
                case 3 -> text[(state >>> 16) % 50 + (i / 1000) % 200];
                default -> 0;
            };
        }
        return bytes;
    }

    static byte[] compress(byte[] input, FilterOptions[] filters, int check) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XZOutputStream xz = new XZOutputStream(out, filters, check)) {
            for (int at = 0; at < input.length; at += 7777) xz.write(input, at, Math.min(7777, input.length - at));
        }
        return out.toByteArray();
    }

    static long crc(byte[] bytes) {
        int crc = -1;
        for (byte b : bytes) {
            crc ^= b & 0xFF;
            for (int k = 0; k < 8; k++) crc = crc >>> 1 ^ 0xEDB88320 & -(crc & 1);
        }
        return ~crc & 0xFFFFFFFFL;
    }

    static void roundTrip(String name, byte[] input, int check, FilterOptions... filters) throws IOException {
        byte[] packed = compress(input, filters, check);
        byte[] unpacked = new XZInputStream(new ByteArrayInputStream(packed)).readAllBytes();
        System.out.println(name + " " + input.length + " -> " + packed.length + " crc " + Long.toHexString(crc(packed)) + " "
            + Arrays.equals(input, unpacked));
    }

    public static void main(String[] args) throws IOException {
        for (int kind = 0; kind < 5; kind++) {
            byte[] input = data(kind);
            for (int preset : new int[] {0, 3, 6}) {
                LZMA2Options options = new LZMA2Options(preset);
                options.setDictSize(1 << 16);
                roundTrip("kind " + kind + " preset " + preset, input, XZ.CHECK_CRC64, options);
            }
            LZMA2Options options = new LZMA2Options(1);
            options.setDictSize(1 << 15);
            roundTrip("delta " + kind, input, XZ.CHECK_CRC32, new DeltaOptions(3), options);
            roundTrip("x86 " + kind, input, XZ.CHECK_NONE, new X86Options(), options);
        }
        byte[] text = TEXT.getBytes(StandardCharsets.UTF_8);
        LZMA2Options small = new LZMA2Options(2);
        small.setDictSize(4096);
        byte[] packed = compress(text, new FilterOptions[] {small}, XZ.CHECK_CRC32);
        System.out.println(text.length + " " + packed.length + " " + crc(packed));
        SeekableXZInputStream seekable = new SeekableXZInputStream(new org.tukaani.xz.SeekableInputStream() {
            private int at;

            @Override
            public int read() {
                return at < packed.length ? packed[at++] & 0xFF : -1;
            }

            @Override
            public int read(byte[] target, int from, int count) {
                if (at >= packed.length) return -1;
                int n = Math.min(count, packed.length - at);
                System.arraycopy(packed, at, target, from, n);
                at += n;
                return n;
            }

            @Override
            public long length() {
                return packed.length;
            }

            @Override
            public long position() {
                return at;
            }

            @Override
            public void seek(long position) {
                at = (int) position;
            }
        });
        seekable.seek(100);
        System.out.println(new String(seekable.readNBytes(40), StandardCharsets.UTF_8) + " " + seekable.length());
        ByteArrayOutputStream legacy = new ByteArrayOutputStream();
        try (LZMAOutputStream lzma = new LZMAOutputStream(legacy, small, text.length)) {
            lzma.write(text);
        }
        byte[] back = new LZMAInputStream(new ByteArrayInputStream(legacy.toByteArray())).readAllBytes();
        System.out.println("lzma " + legacy.size() + " " + Arrays.equals(text, back));
        byte[] damaged = packed.clone();
        damaged[packed.length / 2] ^= 0x40;
        for (byte[] input : new byte[][] {damaged, Arrays.copyOf(packed, packed.length / 2), text}) {
            try {
                new SingleXZInputStream(new ByteArrayInputStream(input)).readAllBytes();
                System.out.println("not noticed");
            } catch (IOException e) {
                System.out.println(e.getClass().getSimpleName() + " " + e.getMessage());
            }
        }
        System.out.println(ArrayCache.getDefaultCache() == ArrayCache.getDummyCache());
    }
}
