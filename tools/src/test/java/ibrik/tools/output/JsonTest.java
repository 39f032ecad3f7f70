package ibrik.tools.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class JsonTest {
    @Test
    void valuesOfAllKindsNest() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("list", List.of(1, 2.5, true, List.of(), Map.of()));
        object.put("none", null);
        assertEquals("{\"list\":[1,2.5,true,[],{}],\"none\":null}", Json.of(object));
    }

    @Test
    void specialCharactersAreEscaped() {
        assertEquals(
                "\"a\\\"b\\\\c\\n\\t\\u0001\\ud83d\\ude00\\u00e4\"", Json.of("a\"b\\c\n\t\u0001\ud83d\ude00\u00e4"));
    }

    @Test
    void numbersThatJsonLacksBecomeNull() {
        assertEquals("null", Json.of(Double.NaN));
    }
}
