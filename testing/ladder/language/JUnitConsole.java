// library: org.junit.platform:junit-platform-console-standalone:1.11.4
package language;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintWriter;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** A class of tests found and run by the launcher. */
public class JUnitConsole {
    @TestMethodOrder(MethodOrderer.MethodName.class)
    public static class Tests {
        private int value;

        @BeforeEach
        void before() {
            value = 7;
        }

        @AfterEach
        void after() {
            System.out.println("after " + value);
        }

        @Test
        void adds() {
            assertEquals(9, value + 2);
        }

        @Test
        @DisplayName("a test that fails")
        void fails() {
            assertEquals(List.of(1), List.of(2), "lists");
        }

        @Test
        @Disabled("not now")
        void skipped() {}

        @RepeatedTest(2)
        void repeated() {
            assertAll(() -> assertThrows(ArithmeticException.class, () -> System.out.println(1 / (value - 7))));
        }

        @ParameterizedTest
        @ValueSource(strings = {"a", "bb"})
        void withParameters(String text) {
            assertEquals(text, text.repeat(1));
        }

        @Nested
        class Inner {
            @Test
            void inside() {
                assertEquals(7, value);
            }
        }
    }

    public static void main(String[] words) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request().selectors(selectClass(Tests.class)).build();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, summary, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                System.out.println(test.getDisplayName() + " " + result.getStatus() + result.getThrowable().map(wrong -> " " + wrong.getMessage()).orElse(""));
            }

            @Override
            public void executionSkipped(TestIdentifier test, String reason) {
                System.out.println(test.getDisplayName() + " skipped: " + reason);
            }
        });
        System.out.println(summary.getSummary().getTestsFoundCount() + " " + summary.getSummary().getTestsSucceededCount() + " " + summary.getSummary().getTestsFailedCount());
        summary.getSummary().printFailuresTo(new PrintWriter(System.err), 0);
    }
}
