// library: commons-io:commons-io:2.18.0
package commons;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.io.ByteOrderMark;
import org.apache.commons.io.EndianUtils;
import org.apache.commons.io.FileUtils;
import org.apache.commons.io.FilenameUtils;
import org.apache.commons.io.HexDump;
import org.apache.commons.io.IOCase;
import org.apache.commons.io.IOUtils;
import org.apache.commons.io.LineIterator;
import org.apache.commons.io.comparator.SizeFileComparator;
import org.apache.commons.io.filefilter.FileFilterUtils;
import org.apache.commons.io.filefilter.TrueFileFilter;
import org.apache.commons.io.filefilter.WildcardFileFilter;
import org.apache.commons.io.input.BOMInputStream;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.commons.io.input.CountingInputStream;
import org.apache.commons.io.input.ReversedLinesFileReader;
import org.apache.commons.io.input.TeeInputStream;
import org.apache.commons.io.output.ByteArrayOutputStream;
import org.apache.commons.io.output.StringBuilderWriter;

/** Streams, names and files. */
@SuppressWarnings("deprecation")
public class CommonsIo {
    private static void streams() throws IOException {
        byte[] bytes = "\ufeffeins\nzwei\r\ndrei".getBytes(StandardCharsets.UTF_8);
        try (BOMInputStream in = BOMInputStream.builder().setInputStream(new ByteArrayInputStream(bytes)).setByteOrderMarks(ByteOrderMark.UTF_8).get()) {
            System.out.println(in.hasBOM() + " " + in.getBOMCharsetName() + " " + IOUtils.readLines(in, StandardCharsets.UTF_8));
        }
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        CountingInputStream counting = new CountingInputStream(new TeeInputStream(new ByteArrayInputStream(bytes), copy));
        System.out.println(IOUtils.toString(counting, StandardCharsets.UTF_8).length() + " " + counting.getCount() + " " + copy.size());
        InputStream bounded = BoundedInputStream.builder().setInputStream(new ByteArrayInputStream(bytes)).setMaxCount(7).get();
        System.out.println(IOUtils.toByteArray(bounded).length);
        LineIterator lines = IOUtils.lineIterator(new StringReader("a\nb\n\nc"));
        StringBuilderWriter writer = new StringBuilderWriter();
        while (lines.hasNext()) {
            writer.append('[').append(lines.next()).append(']');
        }
        System.out.println(writer + " " + IOUtils.contentEquals(new StringReader("x"), new StringReader("x")));
        StringWriter dump = new StringWriter();
        HexDump.dump("Hello, hex dump!\u0007".getBytes(StandardCharsets.US_ASCII), dump);
        System.out.print(dump);
        System.out.println(EndianUtils.swapInteger(0x01020304) + " " + FileUtils.byteCountToDisplaySize(123_456_789));
    }

    private static void names() {
        String name = "/home/user/../other/./report.tar.gz";
        System.out.println(FilenameUtils.normalize(name) + " " + FilenameUtils.getExtension(name) + " " + FilenameUtils.getBaseName(name));
        System.out.println(FilenameUtils.concat("/a/b", "../c") + " " + FilenameUtils.separatorsToWindows("/x/y") + " " + FilenameUtils.getPrefix("C:\\z"));
        System.out.println(FilenameUtils.wildcardMatch("Report12.txt", "rep*??.txt", IOCase.INSENSITIVE) + " " + FilenameUtils.equalsNormalized("a//b", "a/b"));
    }

    private static void files() throws IOException {
        File folder = new File("/tmp/commons-io-" + ProcessHandle.current().pid());
        FileUtils.forceMkdir(new File(folder, "deep/er"));
        FileUtils.writeStringToFile(new File(folder, "one.txt"), "first\nsecond\nthird\n", StandardCharsets.UTF_8);
        FileUtils.writeLines(new File(folder, "deep/two.log"), List.of("x", "y"));
        FileUtils.writeByteArrayToFile(new File(folder, "deep/er/three.txt"), new byte[1000]);
        FileUtils.copyFile(new File(folder, "one.txt"), new File(folder, "deep/copy.txt"));
        List<File> found = new ArrayList<>(FileUtils.listFiles(folder, new WildcardFileFilter("*.txt"), TrueFileFilter.INSTANCE));
        Collections.sort(found);
        found.forEach(file -> System.out.println(folder.toPath().relativize(file.toPath()) + " " + file.length()));
        found.sort(SizeFileComparator.SIZE_REVERSE);
        System.out.println(found.getFirst().getName() + " " + FileUtils.sizeOfDirectory(folder));
        System.out.println(FileUtils.contentEquals(new File(folder, "one.txt"), new File(folder, "deep/copy.txt")) + " " + FileUtils.checksumCRC32(found.getLast()));
        try (ReversedLinesFileReader reader = ReversedLinesFileReader.builder().setFile(new File(folder, "one.txt")).setCharset(StandardCharsets.UTF_8).get()) {
            System.out.println(reader.readLines(2));
        }
        System.out.println(FileFilterUtils.sizeFileFilter(500).accept(new File(folder, "deep/er/three.txt")));
        FileUtils.deleteDirectory(folder);
        System.out.println(folder.exists());
        try {
            FileUtils.readFileToString(new File(folder, "one.txt"), StandardCharsets.UTF_8);
        } catch (IOException wrong) {
            System.err.println(wrong.getClass().getSimpleName());
        }
    }

    public static void main(String[] words) throws IOException {
        streams();
        names();
        files();
    }
}
