package ibrik.runtime.heap.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NurseryTest {
    private static final long MEBIBYTE = 1 << 20;
    private static final long MILLISECOND = 1_000_000;
    private static final long LARGE = 1024 * MEBIBYTE;

    private final Nursery nursery = new Nursery();

    /// Collections of a program that makes 1 MiB in each millisecond.
    ///
    /// @param pausePerMebibyte nanoseconds of pause for each MiB of the nursery
    /// @return the longest pause
    private long run(int collections, long pausePerMebibyte) {
        long longest = 0;
        for (int count = 0; count < collections; count++) {
            long spent = nursery.bytes();
            long pause = spent * pausePerMebibyte / MEBIBYTE;
            longest = Math.max(longest, pause);
            nursery.learn(spent, pause, 0, spent * MILLISECOND / MEBIBYTE);
            nursery.fit(LARGE, LARGE);
        }
        return longest;
    }

    @Test
    void pausesStayBelowTheGoalFromTheFirstOneOn() {
        assertTrue(run(50, MILLISECOND) < 10 * MILLISECOND);
        assertTrue(run(50, MILLISECOND) <= 4 * MILLISECOND);
    }

    @Test
    void moreThatLivesMakesItSmallerAndLessLetsItGrowAgain() {
        run(50, MILLISECOND / 10);
        long large = nursery.bytes();
        run(5, MILLISECOND);
        assertTrue(nursery.bytes() < large / 2, () -> nursery.bytes() + " of " + large);
        run(50, MILLISECOND / 10);
        assertTrue(nursery.bytes() > large / 2);
    }

    @Test
    void doesNotShrinkForWhatDeepStacksCost() {
        long first = nursery.bytes();
        for (int count = 0; count < 10; count++) {
            nursery.learn(nursery.bytes(), 70 * MILLISECOND, 69 * MILLISECOND, 5 * MILLISECOND);
            nursery.fit(LARGE, LARGE);
        }
        assertTrue(nursery.bytes() > 2 * first, () -> nursery.bytes() + " of " + first);
    }

    @Test
    void doesNotGrowWhenCollectionsCostNothing() {
        long first = nursery.bytes();
        run(50, MILLISECOND / 100);
        assertEquals(first, nursery.bytes());
    }

    @Test
    void goalOfTheUserCounts() {
        nursery.aimAt(100);
        assertTrue(run(100, MILLISECOND) > 20 * MILLISECOND);
        nursery.aimAt(Long.MAX_VALUE);
        run(100, MILLISECOND);
        assertEquals(LARGE / 4, nursery.bytes());
    }

    @Test
    void fixedSizeStaysIfThereIsRoom() {
        nursery.fix(32 * MEBIBYTE);
        run(10, 5 * MILLISECOND);
        assertEquals(32 * MEBIBYTE, nursery.bytes());
        nursery.fit(40 * MEBIBYTE, LARGE);
        assertEquals(20 * MEBIBYTE, nursery.bytes());
        nursery.fit(LARGE, LARGE);
        assertEquals(32 * MEBIBYTE, nursery.bytes());
    }

    @Test
    void takesOneSixteenthOfSmallHeapsAtLeast() {
        nursery.fit(0, 8 * MEBIBYTE);
        assertEquals(MEBIBYTE / 2, nursery.bytes());
    }
}
