package ibrik.runtime.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.runtime.heap.layout.Geometry;
import ibrik.runtime.heap.setting.HeapSettings;
import ibrik.runtime.platform.RawText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeapOptionsTest {
    private static final int CAPACITY_CHUNKS = 1024;

    private final HeapSettings settings = new HeapSettings();

    HeapOptionsTest() {
        settings.start(CAPACITY_CHUNKS);
    }

    @ParameterizedTest
    @CsvSource({"2097152,1", "2097153,2", "4096k,2", "6m,3", "64M,32", "1g,512", "1G,512", "2g,1024", "1t,1024"})
    void maximumIsRoundedUpToChunksAndCutToTheRange(String size, int chunks) {
        assertTrue(HeapOptions.accept("-Xmx" + size, settings));
        assertEquals(chunks * Geometry.CHUNK_BYTES, settings.maximumBytes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0", "foo", "10q", "-5m", "m", "5mm", "99999999999999999999", "9223372036854775807k", " 5m"})
    void sizesAreRefusedInTheWordsOfHotSpot(String size) {
        assertEquals("Invalid maximum heap size: -Xmx" + size, complaint("-Xmx" + size));
        assertEquals("Invalid initial heap size: -Xms" + size, complaint("-Xms" + size));
        assertEquals("Invalid initial young generation size: -Xmn" + size, complaint("-Xmn" + size));
    }

    @Test
    void aHeapIsNotSmallerThanAChunk() {
        assertTrue(complaint("-Xmx1k").endsWith("\nToo small maximum heap"));
    }

    @Test
    void theYoungGenerationHasTheSizeThatIsAskedFor() {
        assertTrue(HeapOptions.accept("-Xmn12m", settings));
        assertEquals(12 << 20, settings.nursery.bytes());
    }

    @Test
    void aPauseGoalIsAPositiveNumber() {
        assertTrue(HeapOptions.accept("-XX:MaxGCPauseMillis=200", settings));
        for (String value : new String[] {"0", "-1", "x", "", "1.5"}) {
            assertEquals(
                    "Improperly specified VM option 'MaxGCPauseMillis=" + value + "'",
                    complaint("-XX:MaxGCPauseMillis=" + value));
        }
    }

    @Test
    void theInitialSizeMayComeBeforeTheMaximumButNotPassIt() {
        HeapOptions.accept("-Xms800m", settings);
        HeapOptions.accept("-Xmx1g", settings);
        settings.check();
        assertEquals(400, settings.limitChunks);
        HeapOptions.accept("-Xmx700m", settings);
        var wrong = assertThrows(IllegalArgumentException.class, settings::check);
        assertTrue(wrong.getMessage().endsWith("\nInitial heap size set to a larger value than the maximum heap size"));
    }

    @ParameterizedTest
    @CsvSource({
        "-Xlog:gc,true,false",
        "-Xlog:gc=info,true,false",
        "-verbose:gc,true,false",
        "-Xlog:gc*,true,true",
        "-Xlog:gc=debug,true,true",
        "-Xlog:gc=trace,true,true",
        "-Xlog:gc=warning,false,false",
        "-Xlog,true,true",
        "'-Xlog:gc*,disable',false,false"
    })
    void logSelections(String option, boolean logs, boolean details) {
        assertTrue(HeapOptions.accept(option, settings));
        assertEquals(logs, settings.logs);
        assertEquals(details, settings.logsDetails);
        assertEquals(RawText.OUTPUT, settings.logDescriptor);
    }

    @Test
    void theLogMayGoToTheErrorStream() {
        HeapOptions.accept("-Xlog:gc:stderr", settings);
        assertTrue(settings.logs);
        assertEquals(RawText.ERRORS, settings.logDescriptor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Xlog:", "-Xlog:foo", "-Xlog:gc=foo", "-Xlog:gc:file.txt", "-Xlog:gc,foo", "-Xloggc"})
    void otherLogsAreRefused(String option) {
        assertTrue(complaint(option).startsWith("Invalid -Xlog option '" + option + "'"));
    }

    @Test
    void flagsAreTurnedOnAndOff() {
        HeapOptions.accept("-XX:+UnlockDiagnosticVMOptions", settings);
        HeapOptions.accept("-XX:+VerifyAfterGC", settings);
        HeapOptions.accept("-XX:+ExitOnOutOfMemoryError", settings);
        assertTrue(settings.verifies && settings.exitsWhenExhausted);
        assertFalse(settings.poisons);
        HeapOptions.accept("-XX:-VerifyAfterGC", settings);
        assertFalse(settings.verifiesBefore);
        HeapOptions.accept("-XX:+VerifyBeforeGC", settings);
        assertTrue(settings.verifiesBefore);
        HeapOptions.accept("-XX:-ExitOnOutOfMemoryError", settings);
        assertFalse(settings.verifies || settings.exitsWhenExhausted);
    }

    @Test
    void wrongFlagsAreRefusedInTheWordsOfHotSpot() {
        assertEquals("Unrecognized VM option 'Foo'", complaint("-XX:+Foo"));
        assertEquals("Unrecognized VM option 'Foo=1'", complaint("-XX:Foo=1"));
        assertEquals("Unrecognized VM option ''", complaint("-XX:"));
        assertEquals("Improperly specified VM option 'MaxDirectMemorySize=x'", complaint("-XX:MaxDirectMemorySize=x"));
        assertEquals(
                "Missing +/- setting for VM option 'ExitOnOutOfMemoryError'", complaint("-XX:ExitOnOutOfMemoryError"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"-Xgc:stress|1|1000000", "-Xgc:stress=100|100|1000000", "-Xgc:stress=7,30|7|30"})
    void stressHasAnIntervalAndANumberOfCollectionsThatKeepIt(String option, int interval, int collections) {
        assertTrue(HeapOptions.accept(option, settings));
        assertEquals(interval, settings.stressInterval);
        assertEquals(collections, settings.stressCollections);
        assertTrue(settings.poisons && settings.movesAll);
    }

    @Test
    void everyCollectionScansExactlyOnDemand() {
        assertFalse(settings.scansExactly);
        assertTrue(HeapOptions.accept("-Xgc:exact", settings));
        assertTrue(settings.scansExactly);
    }

    @Test
    void whatStressModeDidIsLoggedOnDemand() {
        HeapOptions.accept("-Xlog:gc", settings);
        assertFalse(settings.logsStress);
        HeapOptions.accept("-Xlog:gc+stress:stderr", settings);
        assertTrue(settings.logsStress);
        HeapOptions.accept("-Xlog:disable", settings);
        assertFalse(settings.logsStress);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Xgc:stress=0",
                "-Xgc:stress=",
                "-Xgc:stressful",
                "-Xgc:stress=x",
                "-Xgc:stress,5",
                "-Xgc:stress=5,",
                "-Xgc:stress=5,0",
                "-Xgc:stress=5,x",
                "-Xgc:stress=5,6,7"
            })
    void wrongStressIsRefused(String option) {
        assertEquals("Invalid stress interval: " + option, complaint(option));
    }

    @Test
    void optionsOfOthersAreLeftToThem() {
        assertFalse(HeapOptions.accept("-Xss1m", settings));
        assertFalse(HeapOptions.accept("-ea", settings));
    }

    private String complaint(String option) {
        return assertThrows(IllegalArgumentException.class, () -> HeapOptions.accept(option, settings))
                .getMessage();
    }
}
