package ibrik.runtime.heap.setting;

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

    private boolean tick(long stackBytes) {
        boolean isTime = clock.tick();
        if (isTime) {
            clock.collected(stackBytes);
        }
        return isTime;
    }

    @Test
    void deepStacksCountForSeveralCollections() {
        start();
        for (int event = 1; event <= INTERVAL; event++) {
            tick(COLLECTIONS << 13);
        }
        assertEquals(1, clock.collections());
        assertFalse(clock.isLiteral());
    }

    @Test
    void itIsOffAtFirst() {
        assertFalse(tick(0));
        assertEquals(0, clock.events());
    }

    @Test
    void exactlyEveryHundredthEventCountsUntilTheNumberIsReached() {
        start();
        for (int event = 1; event < INTERVAL * COLLECTIONS; event++) {
            assertEquals(event % INTERVAL == 0, tick(0));
        }
        assertTrue(clock.isLiteral());
        assertTrue(tick(0));
        assertFalse(clock.isLiteral());
        assertEquals(COLLECTIONS, clock.collections());
    }

    @Test
    void thenTheIntervalGrowsSoFastThatLongProgramsEnd() {
        start();
        for (int event = 1; event <= INTERVAL * COLLECTIONS; event++) {
            tick(0);
        }
        for (int event = 1; event <= 2 * INTERVAL; event++) {
            assertEquals(event == 2 * INTERVAL, tick(0));
        }
        for (int event = 0; event < 1000 * INTERVAL * COLLECTIONS; event++) {
            tick(0);
        }
        assertTrue(clock.collections() < 4 * COLLECTIONS, () -> "collections: " + clock.collections());
    }
}
