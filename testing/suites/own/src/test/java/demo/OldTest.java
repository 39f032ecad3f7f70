package demo;
import org.junit.*;
public class OldTest {
    private int value;
    @Before public void set() { value = 2; }
    @Test public void adds() { Assert.assertEquals(4, Sum.of(value, value)); }
    @Test(expected = ArithmeticException.class) public void divides() { value /= 0; }
}
