package ibrik.testing.random;

import java.util.List;
import java.util.Random;

/// The only source of chance of a generated program: equal seeds give equal programs, on every host.
final class Dice {
    private final Random random;

    Dice(long seed) {
        // WHY: neighbouring seeds of java.util.Random begin alike; the multiplier (the golden ratio) parts them.
        random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    /// A number from 0 to `bound` - 1.
    int below(int bound) {
        return random.nextInt(bound);
    }

    /// A number from `least` to `most`, both included.
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    long bits() {
        return random.nextLong();
    }
}
