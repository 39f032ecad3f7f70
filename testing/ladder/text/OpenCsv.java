// library: com.opencsv:opencsv:5.10
// library: org.apache.commons:commons-lang3:3.17.0
// library: org.apache.commons:commons-text:1.13.0
// library: commons-beanutils:commons-beanutils:1.9.4
// library: commons-collections:commons-collections:3.2.2
// library: org.apache.commons:commons-collections4:4.4
// library: commons-logging:commons-logging:1.3.4
package text;

import com.opencsv.CSVParserBuilder;
import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.CSVWriter;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;

/** Rows read by two parsers and written. */
public class OpenCsv {
    public static void main(String[] words) throws IOException, CsvException {
        String text = "id;name;note\n1;'a; b';\"x\"\n2;c\\;d;'multi\nline'\n";
        try (CSVReader reader = new CSVReaderBuilder(new StringReader(text)).withSkipLines(1)
                .withCSVParser(new CSVParserBuilder().withSeparator(';').withQuoteChar('\'').build()).build()) {
            reader.readAll().forEach(row -> System.out.println(Arrays.toString(row)));
            System.out.println(reader.getLinesRead() + " " + reader.getRecordsRead());
        }
        try (CSVReader reader = new CSVReaderBuilder(new StringReader("a,\"b \"\"q\"\"\",c\\d\n")).withCSVParser(new RFC4180ParserBuilder().build()).build()) {
            System.out.println(Arrays.toString(reader.readNext()));
        }
        StringWriter out = new StringWriter();
        try (CSVWriter writer = new CSVWriter(out)) {
            writer.writeNext(new String[] {"plain", "quote\"", null, "comma,"});
            writer.writeAll(List.of(new String[] {"1", "2"}, new String[] {"", "x\ny"}), false);
        }
        System.out.print(out);
        try (CSVReader reader = new CSVReader(new StringReader("a,\"open\n"))) {
            reader.readAll();
        } catch (IOException wrong) {
            System.err.println(wrong.getMessage());
        }
    }
}
