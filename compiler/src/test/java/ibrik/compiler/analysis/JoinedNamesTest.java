package ibrik.compiler.analysis;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

final class JoinedNamesTest {
    private final JoinedNames names = new JoinedNames(Set.of("a.b.", "a.b.C", "Outer$", "Java", "Coder", "$In", "x"));

    @Test
    void beginningAndOneOrTwoMore() {
        assertTrue(names.has("a.b.Java"));
        assertTrue(names.has("a.b.JavaCoder"));
        assertTrue(names.has("a.b.CJava$In"));
        assertTrue(names.has("Outer$JavaCoder"));
    }

    @Test
    void partsOfConcatenations() {
        var joined = new JoinedNames(Set.of("a.b.\u0001Coder", "Fast"));
        assertTrue(joined.has("a.b.FastCoder"));
        assertFalse(joined.has("a.b.SlowCoder"));
    }

    @Test
    void whatNoBeginningQualifies() {
        assertFalse(names.has("JavaCoder"));
        assertFalse(names.has("a.JavaCoder"));
        assertFalse(names.has("a.b.c.Java"));
        assertFalse(names.has("a.b.JavaCoder$In"));
        assertFalse(names.has("a.b."));
        assertFalse(names.has(""));
    }
}
