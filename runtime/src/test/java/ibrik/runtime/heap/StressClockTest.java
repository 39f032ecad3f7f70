package ibrik.runtime.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StressClockTest {
    private static final int INTERVAL = 100;
    private static final int COLLECTIONS = 80;

    private final HeapSettings settings = new HeapSettings();
    private final StressClock clock = new StressClock(settings);

    private void start() {
        settings.stressInterval = INTERVAL;
        settings.stressCollections = COLLECTIONS;
    }

    @Test
    void itIsOffAtFirst() {
        assertFalse(clock.tick());
        assertEquals(0, clock.events());
    }

    @Test
    void exactlyEveryHundredthEventCountsUntilTheNumberIsReached() {
        start();
        for (int event = 1; event < INTERVAL * COLLECTIONS; event++) {
            assertEquals(event % INTERVAL == 0, clock.tick());
        }
        assertTrue(clock.isLiteral());
        assertTrue(clock.tick());
        assertFalse(clock.isLiteral());
        assertEquals(COLLECTIONS, clock.collections());
    }

    @Test
    void thenTheIntervalGrowsSoFastThatLongProgramsEnd() {
        start();
        for (int event = 1; event <= INTERVAL * COLLECTIONS; event++) {
            clock.tick();
        }
        for (int event = 1; event <= 2 * INTERVAL; event++) {
            assertEquals(event == 2 * INTERVAL, clock.tick());
        }
        for (int event = 0; event < 1000 * INTERVAL * COLLECTIONS; event++) {
            clock.tick();
        }
        assertTrue(clock.collections() < 4 * COLLECTIONS, () -> "collections: " + clock.collections());
    }
}
