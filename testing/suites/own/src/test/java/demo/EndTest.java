package demo;
import org.junit.jupiter.api.*;
@TestMethodOrder(MethodOrderer.MethodName.class)
class EndTest {
    @Test void a() {}
    @Test void b() { System.exit(3); }
    @Test void c() {}
    @Test void d() { for (;;) { Thread.onSpinWait(); } }
    @Test void e() {}
}
