package ibrik.tools.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `ibrik test-jar` as users start it, with a Maven project that has tests of JUnit 4 and of Jupiter: good and bad
/// ones, one that ends the program and one that never ends.
final class TestJarIT {
    private static final String PROJECT = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>demo</groupId><artifactId>demo</artifactId><version>1</version>
              <properties>
                <maven.compiler.release>25</maven.compiler.release>
                <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
              </properties>
              <dependencies>
                <dependency>
                  <groupId>org.junit.jupiter</groupId><artifactId>junit-jupiter-params</artifactId>
                  <version>5.14.4</version><scope>test</scope>
                </dependency>
                <dependency>
                  <groupId>junit</groupId><artifactId>junit</artifactId><version>4.13.2</version><scope>test</scope>
                </dependency>
              </dependencies>
              <build><pluginManagement><plugins>
                <plugin><artifactId>maven-compiler-plugin</artifactId><version>3.14.1</version></plugin>
                <plugin><artifactId>maven-resources-plugin</artifactId><version>3.4.0</version></plugin>
              </plugins></pluginManagement></build>
            </project>
            """;
    private static final String SUM = """
            package demo;
            public class Sum {
                public static int of(int one, int other) { return one + other; }
            }
            """;
    private static final String JUPITER = """
            package demo;
            import static org.junit.jupiter.api.Assertions.*;
            import org.junit.jupiter.api.*;
            import org.junit.jupiter.params.ParameterizedTest;
            import org.junit.jupiter.params.provider.CsvSource;
            class SumTest {
                @Test void adds() { System.out.println("adding"); assertEquals(3, Sum.of(1, 2)); }
                @Test void fails() { assertEquals(4, Sum.of(1, 2)); }
                @Test void throwsError() { throw new IllegalStateException("<bad> & \\u0001"); }
                @Test @Disabled("later") void skipped() {}
                @ParameterizedTest @CsvSource({"1,1,2", "2,2,5"})
                void table(int one, int other, int sum) { assertEquals(sum, Sum.of(one, other)); }
                @Nested class Inner { @Test void inside() { assert false : "assertions are on"; } }
            }
            """;
    private static final String FOUR = """
            package demo;
            import org.junit.*;
            public class OldTest {
                private int value;
                @Before public void set() { value = 2; }
                @Test public void adds() { Assert.assertEquals(4, Sum.of(value, value)); }
                @Test(expected = ArithmeticException.class) public void divides() { value /= 0; }
            }
            """;
    private static final String ENDING = """
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
            """;

    @TempDir
    private Path folder;

    @Test
    void testsRunInTheGuestToTheLast() throws Exception {
        Path project = folder.resolve("project");
        write(project.resolve("pom.xml"), PROJECT);
        write(project.resolve("src/main/java/demo/Sum.java"), SUM);
        Path tests = project.resolve("src/test/java/demo");
        write(tests.resolve("SumTest.java"), JUPITER);
        write(tests.resolve("OldTest.java"), FOUR);
        write(tests.resolve("EndTest.java"), ENDING);
        Checkout checkout = Checkout.ours(folder);
        Checkout.Outcome outcome = checkout.ibrik(
                Map.of(),
                "test-jar",
                "--hosted",
                "--dev",
                "--test-timeout",
                "3s",
                "--reports",
                folder.resolve("reports").toString(),
                project.toString());
        assertEquals("14 tests: 7 passed, 2 failed, 4 errors, 1 skipped\n", outcome.output(), outcome.errors());
        assertEquals(1, outcome.status());
        for (String line : new String[] {
            "demo.SumTest.fails: org.opentest4j.AssertionFailedError: expected: <4> but was: <3>",
            "demo.EndTest.b: the guest ended with status 3 while this test ran",
            "demo.EndTest.d: the test did not end within 3.0 s",
            "java.lang.AssertionError: assertions are on",
        }) {
            assertTrue(outcome.errors().contains(line), line + " in: " + outcome.errors());
        }
        String report = Files.readString(folder.resolve("reports/TEST-demo.SumTest.xml"));
        assertTrue(report.contains("tests=\"7\" errors=\"1\" skipped=\"1\" failures=\"3\""), report);
        assertTrue(report.contains("message=\"&lt;bad&gt; &amp; \\u0001\""), report);
        assertTrue(report.contains("<system-out>adding\n</system-out>"), report);

        Checkout.Outcome compared = checkout.ibrik(
                Map.of(),
                "test-jar",
                "--hosted",
                "--dev",
                "--compare",
                "--include",
                "demo.S*",
                "--include",
                "OldTest",
                "--reports",
                folder.resolve("reports").toString(),
                project.toString());
        assertEquals(
                "9 tests: 4 of the 4 that pass on HotSpot pass, 0 end otherwise\n",
                compared.output(),
                compared.errors());
        assertEquals(0, compared.status());
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
