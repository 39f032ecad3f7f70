// library: org.apache.commons:commons-csv:1.12.0
// library: commons-io:commons-io:2.18.0
// library: commons-codec:commons-codec:1.18.0
package commons;

import java.io.IOException;
import java.io.StringReader;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.apache.commons.csv.QuoteMode;

/** Tables in several dialects, read and written. */
public class CommonsCsv {
    private static final String TABLE = """
            id,name,"quoted ""header""\"
            1,"Smith, John","line one
            line two"
            # a comment
            2,  Müller ,
            3,"",x
            """;

    enum Column {
        ID,
        NAME
    }

    private static void read(CSVFormat format, String text) throws IOException {
        try (CSVParser parser = format.parse(new StringReader(text))) {
            System.out.println(parser.getHeaderNames());
            for (CSVRecord record : parser) {
                System.out.println(record.getRecordNumber() + "@" + parser.getCurrentLineNumber() + " " + record.size() + " " + record.toList()
                        + (record.hasComment() ? " #" + record.getComment() : "") + (record.isMapped("name") ? " " + record.get("name") : ""));
            }
        }
    }

    public static void main(String[] words) throws IOException {
        read(CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setCommentMarker('#').build(), TABLE);
        read(CSVFormat.EXCEL.builder().setDelimiter(';').setTrim(true).build(), "a; b ;\"c;d\"\n\ne;f\n");
        read(CSVFormat.TDF, "x\ty\tz\n1\t2\t3\n");
        read(CSVFormat.MYSQL, "a\\tb\t\\N\n");
        read(CSVFormat.DEFAULT.builder().setHeader(Column.class).build(), "7,seven\n");
        StringBuilder out = new StringBuilder();
        try (CSVPrinter printer = CSVFormat.RFC4180.builder().setHeader("k", "v").setQuoteMode(QuoteMode.MINIMAL).setNullString("NULL").build().print(out)) {
            printer.printRecord("plain", 1.5);
            printer.printRecord("comma,", "quote\"", null, true);
            printer.printComment("not printed");
            printer.printRecords(new Object[][] {{"a", 'b'}, {" c ", "d\ne"}});
        }
        System.out.print(out);
        System.out.println(CSVFormat.POSTGRESQL_CSV);
        System.out.println(CSVFormat.DEFAULT.format("a b", "", "c,d"));
        try {
            read(CSVFormat.DEFAULT.builder().setHeader().setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW).build(), "a,a\n1,2\n");
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
        }
        try {
            read(CSVFormat.DEFAULT, "a,\"b\" c,d\n");
        } catch (java.io.UncheckedIOException wrong) {
            System.err.println(wrong.getMessage());
        }
    }
}
