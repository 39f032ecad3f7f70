package demo;
import static org.junit.jupiter.api.Assertions.*;
import org.junit.jupiter.api.*;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
class SumTest {
    @Test void adds() { System.out.println("adding"); assertEquals(3, Sum.of(1, 2)); }
    @Test void fails() { assertEquals(4, Sum.of(1, 2)); }
    @Test void throwsError() { throw new IllegalStateException("<bad> & \u0001"); }
    @Test @Disabled("later") void skipped() {}
    @ParameterizedTest @CsvSource({"1,1,2", "2,2,5"})
    void table(int one, int other, int sum) { assertEquals(sum, Sum.of(one, other)); }
    @Nested class Inner { @Test void inside() { assert false : "assertions are on"; } }
}
