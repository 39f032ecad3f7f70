package ibrik.runtime.option;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class InheritedVariablesTest {
    @Test
    void theFirstOfANameCounts() {
        assertEquals(
                "1",
                InheritedVariables.of(List.of("A=1", "B=x=y", "A=2", "=odd=3")).get("A"));
        assertEquals("odd=3", InheritedVariables.of(List.of("A=1", "=odd=3")).get(""));
    }

    /// That of the virtual machine that runs this test.
    @Test
    void theOrderIsHotSpots() {
        List<String> definitions = new ArrayList<>();
        System.getenv().forEach((name, value) -> definitions.addFirst(name + "=" + value));
        assertEquals(
                List.copyOf(System.getenv().keySet()),
                List.copyOf(InheritedVariables.of(definitions).keySet()));
    }
}
