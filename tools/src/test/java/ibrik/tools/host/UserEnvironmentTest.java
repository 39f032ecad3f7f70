package ibrik.tools.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class UserEnvironmentTest {
    @Test
    void textsAreVariables() {
        byte[] block = "A=first\0none\0a.b=\0A=second\0=odd=1\0L=a\nb\0".getBytes(StandardCharsets.UTF_8);
        assertEquals(
                Map.of("A", "first", "a.b", "", "", "odd=1", "L", "a\nb"),
                UserEnvironment.variables(UserEnvironment.texts(block)));
    }
}
