package ibrik.runtime.library.zip;

import java.util.Arrays;

/// The last 32 to 64 KiB of input, and where each three bytes of it stood before.
final class MatchFinder {
    static final int SHORTEST = 3;
    static final int LONGEST = 258;
    /// So much is read ahead, so that a match never ends for want of input.
    static final int LOOK_AHEAD = LONGEST + SHORTEST + 1;

    private static final int SIZE = 1 << 15;
    private static final int MASK = SIZE - 1;
    private static final int FARTHEST = SIZE - LOOK_AHEAD;
    private static final int HASH_BITS = 15;
    private static final int HASH_SHIFT = (HASH_BITS + SHORTEST - 1) / SHORTEST;

    final byte[] window = new byte[2 * SIZE];
    private final char[] previous = new char[SIZE];
    private final char[] heads = new char[1 << HASH_BITS];
    private int hash;
    private int notInserted;
    int start;
    int blockStart;
    int ahead;
    /// Where the last match of [#longest] begins.
    int matchStart;

    private byte[] input;
    private int inputPosition;
    private int inputEnd;

    void reset() {
        Arrays.fill(heads, (char) 0);
        hash = 0;
        notInserted = 0;
        start = 0;
        blockStart = 0;
        ahead = 0;
        matchStart = 0;
    }

    void provide(byte[] newInput, int from, int length) {
        input = newInput;
        inputPosition = from;
        inputEnd = from + length;
    }

    int inputPosition() {
        return inputPosition;
    }

    boolean hasInput() {
        return inputPosition < inputEnd;
    }

    /// No match reaches back beyond here.
    void forget() {
        Arrays.fill(heads, (char) 0);
        if (ahead == 0) {
            start = 0;
            blockStart = 0;
            notInserted = 0;
        }
    }

    /// The last bytes of what was read wait for the next ones before they can be found.
    void leaveUninserted(int most) {
        notInserted = Math.min(start, most);
    }

    void fill() {
        do {
            int room = window.length - ahead - start;
            if (start >= SIZE + FARTHEST) {
                slide();
                room += SIZE;
            }
            if (!hasInput()) {
                break;
            }
            int read = Math.min(room, inputEnd - inputPosition);
            System.arraycopy(input, inputPosition, window, start + ahead, read);
            inputPosition += read;
            ahead += read;
            insertWaiting();
        } while (ahead < LOOK_AHEAD && hasInput());
    }

    private void slide() {
        System.arraycopy(window, SIZE, window, 0, SIZE);
        matchStart -= SIZE;
        start -= SIZE;
        blockStart -= SIZE;
        notInserted = Math.min(notInserted, start);
        slide(heads);
        slide(previous);
    }

    private static void slide(char[] positions) {
        for (int index = 0; index < positions.length; index++) {
            positions[index] = (char) Math.max(positions[index] - SIZE, 0);
        }
    }

    private void insertWaiting() {
        if (ahead + notInserted < SHORTEST) {
            return;
        }
        int at = start - notInserted;
        hash = window[at] & 0xFF;
        addToHash(window[at + 1]);
        while (notInserted > 0) {
            addToHash(window[at + 2]);
            previous[at & MASK] = heads[hash];
            heads[hash] = (char) at;
            at++;
            notInserted--;
            if (ahead + notInserted < SHORTEST) {
                break;
            }
        }
    }

    private void addToHash(byte value) {
        hash = (hash << HASH_SHIFT ^ value & 0xFF) & heads.length - 1;
    }

    /// Begins the hash anew after bytes that were not inserted.
    void restartHash() {
        hash = window[start] & 0xFF;
        addToHash(window[start + 1]);
    }

    /// Makes the three bytes at `start` findable; returns where they stood last, 0 if nowhere.
    int insert() {
        addToHash(window[start + SHORTEST - 1]);
        int head = heads[hash];
        previous[start & MASK] = (char) head;
        heads[hash] = (char) start;
        return head;
    }

    boolean isNear(int head) {
        return head != 0 && start - head <= FARTHEST;
    }

    /// The length of the longest match that is longer than `atLeast`, or `atLeast`; sets `matchStart`.
    int longest(int head, int atLeast, int chain, int nice) {
        int best = atLeast;
        int enough = Math.min(nice, ahead);
        int limit = Math.max(start - FARTHEST, 0);
        int candidate = head;
        int rest = chain;
        do {
            if (window[candidate + best] == window[start + best]
                    && window[candidate + best - 1] == window[start + best - 1]
                    && window[candidate] == window[start]
                    && window[candidate + 1] == window[start + 1]) {
                int length = matchLength(candidate);
                if (length > best) {
                    matchStart = candidate;
                    best = length;
                    if (length >= enough) {
                        break;
                    }
                }
            }
            candidate = previous[candidate & MASK];
        } while (candidate > limit && --rest != 0);
        return Math.min(best, ahead);
    }

    private int matchLength(int candidate) {
        int most = Math.min(LONGEST, window.length - start);
        int length = 2;
        while (length < most && window[candidate + length] == window[start + length]) {
            length++;
        }
        return length;
    }

    /// Bytes that count as input before the first one; only the last 32 KiB matter.
    void preset(byte[] dictionary, int from, int length) {
        int used = Math.min(length, SIZE);
        provide(dictionary, from + length - used, used);
        fill();
        while (ahead >= SHORTEST) {
            int end = start + ahead - (SHORTEST - 1);
            while (start < end) {
                addToHash(window[start + SHORTEST - 1]);
                previous[start & MASK] = heads[hash];
                heads[hash] = (char) start;
                start++;
            }
            ahead = SHORTEST - 1;
            fill();
        }
        start += ahead;
        blockStart = start;
        notInserted = ahead;
        ahead = 0;
    }
}
