// library: com.fasterxml.jackson.core:jackson-databind:2.18.2
// library: com.fasterxml.jackson.core:jackson-core:2.18.2
// library: com.fasterxml.jackson.core:jackson-annotations:2.18.2
package data;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Objects, records, subtypes and trees to JSON and back. */
public class JacksonDatabind {
    public enum Size {
        SMALL,
        LARGE
    }

    @JsonPropertyOrder({"name", "size"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public static class Item {
        private String name;
        public Size size = Size.LARGE;
        public BigDecimal price;
        public int[] codes = {1, 2};
        @JsonIgnore
        public String secret = "hidden";
        public Map<String, List<Integer>> stock;

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }
    }

    public record Point(int x, @JsonProperty("up") double y, String labelText) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({@JsonSubTypes.Type(value = Circle.class, name = "circle"), @JsonSubTypes.Type(value = Box.class, name = "box")})
    public interface Shape {}

    public static class Circle implements Shape {
        public double radius;
    }

    public static class Box implements Shape {
        private final int width;
        private final int height;

        @JsonCreator
        public Box(@JsonProperty("width") int width, @JsonProperty("height") int height) {
            this.width = width;
            this.height = height;
        }

        public int getWidth() {
            return width;
        }

        public int getHeight() {
            return height;
        }
    }

    public static void main(String[] words) throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper();
        Item item = new Item();
        item.setName("pen \"blue\"");
        item.price = new BigDecimal("1.50");
        item.stock = Map.of("Ulm", List.of(3, 4));
        String text = mapper.writeValueAsString(item);
        System.out.println(text);
        Item back = mapper.readValue(text, Item.class);
        System.out.println(back.getName() + " " + back.size + " " + back.price + " " + back.codes.length + " " + back.stock + " " + back.secret);
        ObjectMapper snake = JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).enable(SerializationFeature.INDENT_OUTPUT)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
        System.out.println(snake.writeValueAsString(new Point(1, 2.5, "here")));
        System.out.println(snake.readValue("{\"x\": 7, \"up\": 1e2, \"label_text\": \"t\", \"other\": []}", Point.class));
        Box box = new Box(3, 4);
        Circle circle = new Circle();
        circle.radius = 0.5;
        Shape[] shapes = {box, circle};
        String drawn = mapper.writeValueAsString(shapes);
        System.out.println(drawn + " " + mapper.readValue(drawn, Shape[].class)[1].getClass().getSimpleName());
        Map<String, List<Point>> points = mapper.readValue("{\"a\": [{\"x\": 1, \"up\": 2, \"labelText\": null}]}", new TypeReference<>() {});
        System.out.println(points);
        JsonNode tree = mapper.readTree("{\"a\": {\"b\": [true, null, 1e3, 12345678901234567890]}, \"c\": \"x\"}");
        System.out.println(tree.at("/a/b/2").asInt() + " " + tree.at("/a/b/3").bigIntegerValue() + " " + tree.path("none").isMissingNode() + " " + tree.findValue("b").size());
        ((ObjectNode) tree).put("d", 4).putArray("e").add(1).addObject().put("f", 1.5f);
        System.out.println(tree);
        System.out.println(mapper.convertValue(Map.of("width", 9, "height", 8, "kind", "box"), Shape.class) instanceof Box big ? big.width : -1);
        System.out.println(mapper.readerForUpdating(new ArrayList<>(List.of(1))).<List<Object>>readValue("[2, \"three\"]"));
        for (String wrong : new String[] {"{\"name\": [1]}", "{\"unknown\": 1}", "{\"size\": \"MEDIUM\"}", "{\"name\": "}) {
            try {
                mapper.readValue(wrong, Item.class);
            } catch (JsonProcessingException failure) {
                System.out.println(failure.getClass().getSimpleName() + ": " + failure.getOriginalMessage());
            }
        }
    }
}
