package ibrik.tools.junit;

import ibrik.tools.failure.Failure;
import ibrik.tools.junit.TestResult.Outcome;
import ibrik.tools.junit.TestResults.Suite;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes a file `TEST-CLASS.xml` for each class of tests, in the form of Maven Surefire's reports
/// (surefire-test-report.xsd), which build servers read.
public final class SurefireReport {
    private final Path folder;

    public SurefireReport(Path folder) {
        this.folder = folder;
    }

    public void write(Map<String, Suite> suites) {
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, Suite> entry : suites.entrySet()) {
                if (!entry.getValue().results().isEmpty()) {
                    writeSuite(entry.getKey(), entry.getValue());
                }
            }
        } catch (IOException | XMLStreamException failure) {
            throw Failure.cannotWrite(folder, failure);
        }
    }

    private void writeSuite(String name, Suite suite) throws IOException, XMLStreamException {
        try (OutputStream file = Files.newOutputStream(folder.resolve("TEST-" + name + ".xml"))) {
            XMLStreamWriter xml =
                    XMLOutputFactory.newFactory().createXMLStreamWriter(file, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", clean(name));
            xml.writeAttribute(
                    "time",
                    seconds(suite.results().stream()
                            .mapToDouble(TestResult::seconds)
                            .sum()));
            xml.writeAttribute("tests", Integer.toString(suite.results().size()));
            xml.writeAttribute("errors", count(suite, Outcome.ERROR));
            xml.writeAttribute("skipped", count(suite, Outcome.SKIPPED));
            xml.writeAttribute("failures", count(suite, Outcome.FAILURE));
            for (TestResult result : suite.results()) {
                writeCase(xml, result);
            }
            writeText(xml, "system-out", suite.out());
            writeText(xml, "system-err", suite.errors());
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        }
    }

    private static String count(Suite suite, Outcome outcome) {
        return Long.toString(suite.results().stream()
                .filter(each -> each.outcome() == outcome)
                .count());
    }

    private static void writeCase(XMLStreamWriter xml, TestResult result) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("name", clean(result.name()));
        xml.writeAttribute("classname", clean(result.testClass()));
        xml.writeAttribute("time", seconds(result.seconds()));
        switch (result.outcome()) {
            case PASSED -> {}
            case SKIPPED -> {
                xml.writeEmptyElement("skipped");
                xml.writeAttribute("message", clean(result.message()));
            }
            case FAILURE -> writeWrong(xml, "failure", result);
            case ERROR -> writeWrong(xml, "error", result);
        }
        xml.writeEndElement();
    }

    private static void writeWrong(XMLStreamWriter xml, String element, TestResult result) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeAttribute("message", clean(result.message()));
        xml.writeAttribute("type", clean(result.type()));
        xml.writeCharacters(clean(result.text()));
        xml.writeEndElement();
    }

    private static void writeText(XMLStreamWriter xml, String element, CharSequence text) throws XMLStreamException {
        if (!text.isEmpty()) {
            xml.writeCharacters("\n  ");
            xml.writeStartElement(element);
            xml.writeCharacters(clean(text.toString()));
            xml.writeEndElement();
        }
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.3f", seconds);
    }

    /// What XML 1.0 cannot hold (2.2, "Characters") is shown by its number.
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            boolean isAllowed = point == '\t'
                    || point == '\n'
                    || point == '\r'
                    || point >= ' ' && point <= 0xD7FF
                    || point >= 0xE000 && point <= 0xFFFD
                    || point >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
            if (isAllowed) {
                clean.appendCodePoint(point);
            } else {
                clean.append(String.format("\\u%04X", point));
            }
        });
        return clean.toString();
    }
}
