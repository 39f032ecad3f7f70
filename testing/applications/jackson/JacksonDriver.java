// library: com.fasterxml.jackson.core:jackson-core:2.22.3
package jackson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** Streams JSON in and out: tokens, numbers, text, errors with places, pretty printing. */
public class JacksonDriver {
    static final String JSON = """
        {
          "title": "Catalogue \\u00e9\\n\\"quoted\\" \\ud83d\\ude00 größe",
          "count": 3, "ratio": -12.5e-3, "big": 12345678901234567890123, "exact": 0.1000000000000000055511151231257827,
          "flags": [true, false, null], "empty": {}, "none": [],
          "items": [
            {"id": 1, "name": "anvil", "price": 99.95, "tags": ["heavy", "iron"]},
            {"id": 2, "name": "feather", "price": 1E2, "tags": []},
            {"id": 9007199254740993, "name": "", "price": 0, "tags": ["\\/", "\\b\\f\\r\\t"], "nested": {"a": {"b": {"c": [[[1]]]}}}}
          ],
          "binary": "AQIDBAU=",
          "long": "%s"
        }
        """.formatted("lorem ipsum ".repeat(500));

    static void tokens(JsonParser parser) throws IOException {
        int hash = 0;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            String text = parser.getText();
            hash = hash * 31 + text.hashCode();
            if (text.length() > 60) text = text.substring(0, 60) + "...";
            StringBuilder line = new StringBuilder().append(token).append(' ').append(text.replace("\n", "\\n"));
            if (token.isNumeric()) {
                line.append(' ').append(parser.getNumberType()).append(' ').append(parser.getDoubleValue()).append(parser.isNaN() ? "" : " " + parser.getDecimalValue());
            }
            line.append(' ').append(parser.currentLocation().getLineNr()).append(':').append(parser.currentLocation().getColumnNr())
                .append(' ').append(parser.getParsingContext().pathAsPointer());
            System.out.println(line);
        }
        System.out.println(hash);
    }

    static void write(JsonGenerator generator) throws IOException {
        generator.writeStartObject();
        generator.writeStringField("text", "line\n\"q\" \u0001 ü€😀 </script>");
        generator.writeNumberField("int", Integer.MIN_VALUE);
        generator.writeNumberField("long", Long.MAX_VALUE);
        generator.writeNumberField("double", 1.0E-7);
        generator.writeNumberField("float", 0.1f);
        generator.writeNumberField("decimal", new BigDecimal("1.50"));
        generator.writeFieldName("integer");
        generator.writeNumber(BigInteger.TEN.pow(30));
        generator.writeBooleanField("yes", true);
        generator.writeNullField("nothing");
        generator.writeArrayFieldStart("list");
        for (int i = 0; i < 5; i++) generator.writeNumber(i * i);
        generator.writeStartObject();
        generator.writeEndObject();
        generator.writeEndArray();
        generator.writeFieldName("matrix");
        generator.writeArray(new double[] {1.5, Double.NaN, 2}, 0, 3);
        generator.writeBinaryField("bytes", new byte[] {0, -1, 127, 64});
        generator.writeFieldName("raw");
        generator.writeRawValue("[1,2]");
        generator.writeEndObject();
        generator.close();
    }

    public static void main(String[] args) throws IOException {
        JsonFactory factory = new JsonFactory();
        tokens(factory.createParser(JSON));
        JsonParser bytes = factory.createParser(JSON.getBytes(StandardCharsets.UTF_8));
        int names = 0;
        while (bytes.nextToken() != null) {
            if (bytes.currentToken() == JsonToken.FIELD_NAME) {
                names++;
                if (bytes.currentName().equals("items")) {
                    bytes.nextToken();
                    bytes.skipChildren();
                    System.out.println("skipped to " + bytes.currentTokenLocation().getLineNr());
                } else if (bytes.currentName().equals("binary")) {
                    bytes.nextToken();
                    System.out.println(bytes.getBinaryValue().length);
                }
            }
        }
        System.out.println(names);
        StringWriter text = new StringWriter();
        write(factory.createGenerator(text));
        System.out.println(text);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(factory.createGenerator(out).setPrettyPrinter(new DefaultPrettyPrinter()));
        System.out.println(out.toString(StandardCharsets.UTF_8));
        out.reset();
        write(factory.createGenerator(out).setHighestNonEscapedChar(127));
        System.out.println(out.toString(StandardCharsets.UTF_8));
        JsonFactory lenient = JsonFactory.builder().enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES).enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();
        tokens(lenient.createParser("/* c */ {a: 'single', \"n\": NaN} // end"));
        System.out.println(JsonPointer.compile("/items/1/tags").tail() + " " + JsonPointer.compile("/a~1b").getMatchingProperty());
        for (String wrong : new String[] {"{\"a\": 1,}", "[1, 2", "{\"a\" 1}", "tru", "\"open", "01", "[1 2]", "{'a':1}", "\"\\x\"", "1e", "[\u0001]", "nul"}) {
            try {
                JsonParser parser = factory.createParser(wrong);
                while (parser.nextToken() != null) {
                    if (parser.currentToken().isNumeric()) parser.getNumberValue();
                }
                System.out.println("accepted " + wrong);
            } catch (JsonProcessingException e) {
                System.out.println(e.getOriginalMessage() + " at " + e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr());
            }
        }
        try {
            factory.createParser("123456789012345678901234567890").nextToken();
            JsonParser parser = factory.createParser("99999999999");
            parser.nextToken();
            parser.getIntValue();
        } catch (JsonProcessingException e) {
            System.out.println(e.getOriginalMessage());
        }
    }
}
