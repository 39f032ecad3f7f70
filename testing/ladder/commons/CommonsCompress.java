// library: org.apache.commons:commons-compress:1.27.1
// library: commons-io:commons-io:2.18.0
// library: org.apache.commons:commons-lang3:3.17.0
// library: commons-codec:commons-codec:1.18.0
// library: org.tukaani:xz:1.12
package commons;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.ArchiveOutputStream;
import org.apache.commons.compress.archivers.ArchiveStreamFactory;
import org.apache.commons.compress.archivers.ar.ArArchiveEntry;
import org.apache.commons.compress.archivers.cpio.CpioArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.archivers.sevenz.SevenZMethod;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Archives and compressed streams, in memory and by the factories' names. */
public class CommonsCompress {
    private static final byte[] TEXT = "It was the best of times, it was the worst of times.\n".repeat(40).getBytes(StandardCharsets.UTF_8);

    private static long checksum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }

    private static void compressor(String name) throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new CompressorStreamFactory().createCompressorOutputStream(name, packed)) {
            out.write(TEXT);
        }
        try (InputStream in = new CompressorStreamFactory().createCompressorInputStream(name, new ByteArrayInputStream(packed.toByteArray()))) {
            byte[] back = in.readAllBytes();
            System.out.println(name + " " + packed.size() + " " + back.length + " " + (checksum(back) == checksum(TEXT)));
        }
    }

    private static ArchiveEntry entry(String kind, String name, int length) {
        return switch (kind) {
            case "zip" -> {
                ZipArchiveEntry entry = new ZipArchiveEntry(name);
                entry.setTime(1_000_000_000_000L);
                yield entry;
            }
            case "tar" -> {
                TarArchiveEntry entry = new TarArchiveEntry(name);
                entry.setSize(length);
                entry.setModTime(1_000_000_000_000L);
                entry.setUserName("user");
                yield entry;
            }
            case "cpio" -> {
                CpioArchiveEntry entry = new CpioArchiveEntry(name, length);
                entry.setTime(1_000_000_000L);
                yield entry;
            }
            default -> new ArArchiveEntry(name, length, 0, 0, 0100644, 1_000_000_000L);
        };
    }

    private static <E extends ArchiveEntry> void archive(String kind) throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ArchiveOutputStream<E> out = new ArchiveStreamFactory().createArchiveOutputStream(kind, packed)) {
            for (int file = 0; file < 3; file++) {
                @SuppressWarnings("unchecked")
                E entry = (E) entry(kind, "file" + file + ".txt", 100 * (file + 1));
                out.putArchiveEntry(entry);
                out.write(TEXT, 0, 100 * (file + 1));
                out.closeArchiveEntry();
            }
        }
        byte[] bytes = packed.toByteArray();
        System.out.println(kind + " " + bytes.length + " " + checksum(bytes) + " " + ArchiveStreamFactory.detect(new ByteArrayInputStream(bytes)));
        try (ArchiveInputStream<E> in = new ArchiveStreamFactory().createArchiveInputStream(kind, new ByteArrayInputStream(bytes))) {
            for (E entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                System.out.println("  " + entry.getName() + " " + checksum(in.readAllBytes()) + " " + entry.getLastModifiedDate().getTime());
            }
        }
    }

    private static void sevenZip(SevenZMethod method) throws IOException {
        SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
        try (SevenZOutputFile out = new SevenZOutputFile(channel)) {
            out.setContentCompression(method);
            SevenZArchiveEntry entry = new SevenZArchiveEntry();
            entry.setName("book.txt");
            out.putArchiveEntry(entry);
            out.write(TEXT);
            out.closeArchiveEntry();
        }
        byte[] bytes = java.util.Arrays.copyOf(channel.array(), (int) channel.size());
        try (SevenZFile in = SevenZFile.builder().setByteArray(bytes).get()) {
            SevenZArchiveEntry entry = in.getNextEntry();
            System.out.println("7z " + method + " " + bytes.length + " " + entry.getName() + " " + checksum(in.getInputStream(entry).readAllBytes()));
        }
    }

    public static void main(String[] words) throws Exception {
        for (String name : new String[] {"gz", "bzip2", "deflate", "lz4-block", "lz4-framed", "snappy-framed"}) {
            compressor(name);
        }
        for (String kind : new String[] {"zip", "tar", "cpio", "ar"}) {
            archive(kind);
        }
        sevenZip(SevenZMethod.BZIP2);
        sevenZip(SevenZMethod.DEFLATE);
        sevenZip(SevenZMethod.COPY);
        try {
            new CompressorStreamFactory().createCompressorInputStream("bzip2", new ByteArrayInputStream("no bzip".getBytes(StandardCharsets.UTF_8)));
        } catch (Exception wrong) {
            System.err.println(wrong.getMessage() + " / " + wrong.getCause().getMessage());
        }
    }
}
