import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Compression in memory: the same bytes at every level, streams, archives, dictionaries, damage.
public final class ZipStreams {
    private ZipStreams() {}

    public static void main(String[] args) throws Exception {
        byte[] text = "the quick brown fox jumps over the lazy dog. ".repeat(50).getBytes(StandardCharsets.US_ASCII);
        for (int level = 1; level <= 9; level++) {
            for (int strategy : new int[] {Deflater.DEFAULT_STRATEGY, Deflater.FILTERED, Deflater.HUFFMAN_ONLY}) {
                Deflater deflater = new Deflater(level, level % 2 == 0);
                deflater.setStrategy(strategy);
                deflater.setInput(text);
                deflater.finish();
                byte[] packed = new byte[4096];
                int length = 0;
                while (!deflater.finished()) {
                    length += deflater.deflate(packed, length, 7);
                }
                CRC32 sum = new CRC32();
                sum.update(packed, 0, length);
                System.out.print(length + ":" + Long.toHexString(sum.getValue()) + ":" + deflater.getTotalIn() + " ");
                deflater.end();
            }
            System.out.println();
        }
        gzip(text);
        archive(text);
        dictionary(text);
        damage(text);
        CheckedInputStream checked = new CheckedInputStream(new ByteArrayInputStream(text), new CRC32());
        checked.readAllBytes();
        System.out.println(checked.getChecksum().getValue());
    }

    private static void gzip(byte[] text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text);
        }
        System.out.println(bytes.size() + " " + HexFormat.of().formatHex(bytes.toByteArray()));
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            System.out.println(Arrays.equals(in.readAllBytes(), text));
        }
    }

    private static void archive(byte[] text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry("a.txt");
            entry.setTime(1_000_000_000_000L);
            entry.setComment("first");
            out.putNextEntry(entry);
            out.write(text);
            out.closeEntry();
            ZipEntry stored = new ZipEntry("folder/b.bin");
            stored.setTime(1_000_000_000_000L);
            stored.setMethod(ZipEntry.STORED);
            stored.setSize(1);
            CRC32 sum = new CRC32();
            sum.update(9);
            stored.setCrc(sum.getValue());
            out.putNextEntry(stored);
            out.write(9);
            out.closeEntry();
        }
        System.out.println(bytes.size());
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                System.out.println(entry.getName() + " " + in.readAllBytes().length + " " + entry.isDirectory());
            }
        }
    }

    private static void dictionary(byte[] text) throws DataFormatException {
        byte[] words = "quick lazy brown jumps".getBytes(StandardCharsets.US_ASCII);
        Deflater deflater = new Deflater();
        deflater.setDictionary(words);
        deflater.setInput(text, 0, 60);
        deflater.finish();
        byte[] packed = new byte[200];
        int length = deflater.deflate(packed);
        Inflater inflater = new Inflater();
        inflater.setInput(packed, 0, length);
        byte[] back = new byte[100];
        System.out.println(length + " " + inflater.inflate(back) + " " + inflater.needsDictionary() + " " + inflater.getAdler());
        inflater.setDictionary(words);
        System.out.println(inflater.inflate(back) + " " + new String(back, 0, 60, StandardCharsets.US_ASCII) + inflater.finished());
        inflater.reset();
        System.out.println(inflater.needsInput() + " " + inflater.getTotalOut());
    }

    private static void damage(byte[] text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(text);
        }
        byte[] packed = bytes.toByteArray();
        for (int at : new int[] {0, 2, 5, packed.length - 1}) {
            byte[] damaged = packed.clone();
            damaged[at] ^= 0x11;
            try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(damaged))) {
                System.out.println(in.readAllBytes().length);
            } catch (ZipException e) {
                System.out.println(e.getMessage());
            }
        }
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed, 0, packed.length / 2))) {
            System.out.println(in.readAllBytes().length);
        } catch (EOFException e) {
            System.out.println(e.getMessage());
        }
    }
}
