package ibrik.tools.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.tools.failure.Failure;
import ibrik.tools.measure.MemoryRow.Kind;
import ibrik.tools.measure.MemoryRow.Target;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

final class MemoryRowTest {
    private static final MemoryRow TREES = new MemoryRow(
            "memory.trees",
            "ns",
            Map.of(Contender.HOSTED, 300.0, Contender.SERIAL, 200.0, Contender.G1, 250.0),
            new Target(Kind.RATIO_AT_MOST, 1.25));
    private static final MemoryRow YOUNG = new MemoryRow(
            "memory.young-pause", "ms", Map.of(Contender.SERIAL, 7.25), new Target(Kind.VALUE_AT_MOST, 10));

    @Test
    void eachContenderAndTheRatioAreMeasurements() {
        assertEquals(
                List.of(
                        "memory.trees.hosted 300 ns",
                        "memory.trees.serial 200 ns",
                        "memory.trees.g1 250 ns",
                        "memory.trees.ratio 1.5 ratio"),
                TREES.measurements().stream().map(Measurement::toString).toList());
    }

    @Test
    void whatWasNotMeasuredIsMissing() {
        assertEquals(
                List.of("memory.young-pause.serial 7.25 ms"),
                YOUNG.measurements().stream().map(Measurement::toString).toList());
    }

    @Test
    void theTableHasALineForEachRow() {
        List<String> lines = MemoryRow.table(List.of(TREES, YOUNG))
                .lines()
                .map(line -> line.replaceAll(" +", " "))
                .toList();
        assertEquals(" hosted serial g1 unit ratio target", lines.get(0));
        assertEquals("memory.trees 300 200 250 ns 1.5 <= 1.25 x serial", lines.get(1));
        assertEquals("memory.young-pause - 7.25 - ms - <= 10 ms", lines.get(2));
    }

    @Test
    void limitsAreWrittenAsTheyArePromised() {
        assertEquals(">= 0.8 x serial", new Target(Kind.RATIO_AT_LEAST, 0.8).text("bytes/s"));
    }

    @Test
    void longestPausesComeFromTheLog() {
        PauseLog log = PauseLog.parse("""
                [0.002s][info][gc] Using Serial
                [0.167s][info][gc] GC(0) Pause Young (Allocation Failure) 102M->1M(365M) 10.628ms
                [0.192s][info][gc] GC(1) Pause Young (Allocation Failure) 102M->1M(365M) 9.462ms
                [0.215s][info][gc] GC(2) Pause Full (System.gc()) 102M->1M(365M) 20.354ms
                round 1 nanoseconds 5 checksum 4
                [0.230s][info][gc] GC(3) Pause Full (System.gc()) 47M->1M(365M) 9.431ms
                [0.230s][info][gc] GC(4) Pause Full (Allocation Failure) 47M->1M(365M) 99.431ms
                """);
        assertEquals(OptionalDouble.of(20.354), log.fullMilliseconds());
        assertEquals(OptionalDouble.of(10.628), log.youngMilliseconds());
        assertTrue(PauseLog.parse("").youngMilliseconds().isEmpty());
    }

    @Test
    void operationsPerSecondAreThoseOfTheSteadyHalf() {
        assertEquals(4.0, MemoryBenchmark.operationsPerSecond("round 1\noperations 6 nanoseconds 1500000000\npeak"));
        assertThrows(Failure.class, () -> MemoryBenchmark.operationsPerSecond("operations 6"));
    }
}
