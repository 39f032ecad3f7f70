package ibrik.runtime.library.zip;

import java.util.zip.Adler32;
import java.util.zip.Deflater;

/// Compression to a zlib (RFC 1950) or raw deflate (RFC 1951) stream, with the same bytes as zlib's, but for level 0
/// and for flushes that the output has no room for, where blocks may end elsewhere.
final class Deflation {
    private static final int FINISH = 4;
    /// Ends a block without aligning to a byte: what a change of parameters does.
    private static final int BLOCK = 5;
    private static final int NOTHING_YET = -2;
    private static final int UNFINISHED = -1;
    /// zlib finds matches of three bytes farther away not worth it.
    private static final int TOO_FAR = 4096;
    private static final int MOST_STORED = 0xFFFF;

    private enum Result {
        NEED_MORE,
        BLOCK_DONE,
        FINISH_STARTED,
        FINISH_DONE
    }

    private final boolean isRaw;
    private final BitOutput pending = new BitOutput();
    private final MatchFinder finder = new MatchFinder();
    private final BlockWriter writer = new BlockWriter(pending);
    private Adler32 check = new Adler32();
    private int levelNumber;
    private CompressionLevel level;
    private int strategy;
    private boolean hasHeader;
    private boolean isEnding;
    private boolean hasTrailer;
    private int lastFlush = NOTHING_YET;
    private int matchLength = MatchFinder.SHORTEST - 1;
    private int previousLength = MatchFinder.SHORTEST - 1;
    private boolean literalWaits;

    private byte[] inputArray;
    private byte[] output;
    private int outputPosition;
    private int outputEnd;

    Deflation(int level, int strategy, boolean isRaw) {
        this.isRaw = isRaw;
        setParameters(level, strategy);
    }

    private void setParameters(int newLevel, int newStrategy) {
        levelNumber = CompressionLevel.number(newLevel);
        level = CompressionLevel.of(newLevel);
        strategy = newStrategy;
    }

    void reset() {
        pending.reset();
        finder.reset();
        writer.begin();
        check = new Adler32();
        hasHeader = false;
        isEnding = false;
        hasTrailer = false;
        lastFlush = NOTHING_YET;
        matchLength = MatchFinder.SHORTEST - 1;
        previousLength = MatchFinder.SHORTEST - 1;
        literalWaits = false;
    }

    int adler() {
        return isRaw ? 1 : (int) check.getValue();
    }

    void setDictionary(byte[] dictionary, int from, int length) {
        if (hasHeader && !isRaw || finder.ahead != 0) {
            throw new IllegalArgumentException();
        }
        if (!isRaw) {
            check.update(dictionary, from, length);
        }
        finder.preset(dictionary, from, length);
    }

    /// How [#run] ended.
    record Used(int input, int output, boolean isFinished, boolean isRefused) {}

    Used run(byte[] in, int inFrom, int inLength, byte[] out, int outFrom, int outLength, int flush) {
        provide(in, inFrom, inLength, out, outFrom, outLength);
        boolean finished = deflate(flush);
        return used(inFrom, outFrom, finished, false);
    }

    /// Changes level and strategy from the next input on; refused while there is no room to write what came before.
    Used change(
            byte[] in,
            int inFrom,
            int inLength,
            byte[] out,
            int outFrom,
            int outLength,
            int newLevel,
            int newStrategy) {
        provide(in, inFrom, inLength, out, outFrom, outLength);
        boolean other = newStrategy != strategy || CompressionLevel.of(newLevel).method() != level.method();
        boolean refused = false;
        if (other && lastFlush != NOTHING_YET) {
            deflate(BLOCK);
            refused = finder.hasInput() || finder.start - finder.blockStart + finder.ahead != 0;
        }
        if (!refused) {
            setParameters(newLevel, newStrategy);
        }
        return used(inFrom, outFrom, false, refused);
    }

    private void provide(byte[] in, int inFrom, int inLength, byte[] out, int outFrom, int outLength) {
        inputArray = in;
        finder.provide(in, inFrom, inLength);
        output = out;
        outputPosition = outFrom;
        outputEnd = outFrom + outLength;
    }

    private Used used(int inFrom, int outFrom, boolean finished, boolean refused) {
        int read = finder.inputPosition() - inFrom;
        return new Used(read, outputPosition - outFrom, finished, refused);
    }

    private void drain() {
        outputPosition += pending.drain(output, outputPosition, outputEnd - outputPosition);
    }

    private boolean isFull() {
        return outputPosition == outputEnd;
    }

    // ---- the stream -------------------------------------------------------------------------------------------

    /// True if the stream is at its end and all of it written.
    private boolean deflate(int flush) {
        if (isFull() || isEnding && finder.hasInput()) {
            return false;
        }
        int before = lastFlush;
        lastFlush = flush;
        if (!pending.isEmpty()) {
            drain();
            if (isFull()) {
                lastFlush = UNFINISHED;
                return false;
            }
        } else if (!finder.hasInput() && rank(flush) <= rank(before) && flush != FINISH) {
            return false;
        }
        if (!hasHeader) {
            header();
            drain();
            if (!pending.isEmpty()) {
                lastFlush = UNFINISHED;
                return false;
            }
        }
        if ((finder.hasInput() || finder.ahead != 0 || flush != Deflater.NO_FLUSH && !isEnding) && !compress(flush)) {
            return false;
        }
        if (flush != FINISH) {
            return false;
        }
        if (!isRaw && !hasTrailer) {
            pending.putIntHighFirst((int) check.getValue());
            hasTrailer = true;
        }
        drain();
        return pending.isEmpty();
    }

    /// The order of flush modes by how much they write.
    private static int rank(int flush) {
        return flush * 2 - (flush > FINISH ? 9 : 0);
    }

    private void header() {
        hasHeader = true;
        if (isRaw) {
            return;
        }
        boolean quickest = strategy >= Deflater.HUFFMAN_ONLY || levelNumber < 2;
        int effort = quickest ? 0 : levelNumber < 6 ? 1 : levelNumber == 6 ? 2 : 3;
        boolean hasDictionary = finder.start != 0;
        int header = 0x7800 | effort << 6 | (hasDictionary ? 0x20 : 0);
        pending.putShortHighFirst(header + 31 - header % 31);
        if (hasDictionary) {
            pending.putIntHighFirst((int) check.getValue());
        }
        check = new Adler32();
    }

    /// False if the output is full, or more input is needed.
    private boolean compress(int flush) {
        Result result = body(flush);
        if (result == Result.FINISH_STARTED || result == Result.FINISH_DONE) {
            isEnding = true;
        }
        if (result == Result.NEED_MORE || result == Result.FINISH_STARTED) {
            if (isFull()) {
                lastFlush = UNFINISHED;
            }
            return false;
        }
        if (result == Result.BLOCK_DONE) {
            if (flush != BLOCK) {
                writer.stored(finder.window, 0, 0, false);
                if (flush == Deflater.FULL_FLUSH) {
                    finder.forget();
                }
            }
            drain();
            if (isFull()) {
                lastFlush = UNFINISHED;
                return false;
            }
        }
        return true;
    }

    private void fill() {
        int from = finder.inputPosition();
        finder.fill();
        if (!isRaw) {
            check.update(inputArray, from, finder.inputPosition() - from);
        }
    }

    private Result body(int flush) {
        if (level.method() == CompressionLevel.Method.STORED) {
            return storedBody(flush);
        }
        if (strategy == Deflater.HUFFMAN_ONLY) {
            return literalsBody(flush);
        }
        return level.method() == CompressionLevel.Method.QUICK ? quickBody(flush) : lazyBody(flush);
    }

    /// Writes the block so far.
    private void flushBlock(boolean isLast) {
        boolean isStored = level.method() == CompressionLevel.Method.STORED;
        writer.flush(finder.window, finder.blockStart, finder.start - finder.blockStart, isLast, isStored);
        finder.blockStart = finder.start;
        drain();
    }

    private Result endOfBody(int flush, int uninserted) {
        finder.leaveUninserted(uninserted);
        if (flush == FINISH) {
            flushBlock(true);
            return isFull() ? Result.FINISH_STARTED : Result.FINISH_DONE;
        }
        if (!writer.isEmpty()) {
            flushBlock(false);
            if (isFull()) {
                return Result.NEED_MORE;
            }
        }
        return Result.BLOCK_DONE;
    }

    /// True if there is too little to look ahead and more may come.
    private boolean mustWait(int flush) {
        if (finder.ahead < MatchFinder.LOOK_AHEAD) {
            fill();
            return finder.ahead < MatchFinder.LOOK_AHEAD && flush == Deflater.NO_FLUSH;
        }
        return false;
    }

    // ---- levels -----------------------------------------------------------------------------------------------

    private Result quickBody(int flush) {
        while (true) {
            if (mustWait(flush)) {
                return Result.NEED_MORE;
            }
            if (finder.ahead == 0) {
                return endOfBody(flush, MatchFinder.SHORTEST - 1);
            }
            int head = finder.ahead >= MatchFinder.SHORTEST ? finder.insert() : 0;
            int length = 0;
            if (finder.isNear(head)) {
                length = finder.longest(head, MatchFinder.SHORTEST - 1, level.chain(), level.nice());
            }
            if (length >= MatchFinder.SHORTEST ? quickCopy(length) : quickLiteral()) {
                flushBlock(false);
                if (isFull()) {
                    return Result.NEED_MORE;
                }
            }
        }
    }

    private boolean quickLiteral() {
        boolean full = writer.literal(finder.window[finder.start]);
        finder.ahead--;
        finder.start++;
        return full;
    }

    private boolean quickCopy(int length) {
        boolean full = writer.copy(finder.start - finder.matchStart, length);
        finder.ahead -= length;
        if (length <= level.lazy() && finder.ahead >= MatchFinder.SHORTEST) {
            for (int rest = length - 1; rest > 0; rest--) {
                finder.start++;
                finder.insert();
            }
            finder.start++;
        } else {
            finder.start += length;
            finder.restartHash();
        }
        return full;
    }

    private Result lazyBody(int flush) {
        while (true) {
            if (mustWait(flush)) {
                return Result.NEED_MORE;
            }
            if (finder.ahead == 0) {
                if (literalWaits) {
                    writer.literal(finder.window[finder.start - 1]);
                    literalWaits = false;
                }
                return endOfBody(flush, MatchFinder.SHORTEST - 1);
            }
            int head = finder.ahead >= MatchFinder.SHORTEST ? finder.insert() : 0;
            previousLength = matchLength;
            int previousMatch = finder.matchStart;
            matchLength = MatchFinder.SHORTEST - 1;
            if (previousLength < level.lazy() && finder.isNear(head)) {
                searchBetter(head);
            }
            if (previousLength >= MatchFinder.SHORTEST && matchLength <= previousLength) {
                if (lazyCopy(finder.start - 1 - previousMatch)) {
                    flushBlock(false);
                    if (isFull()) {
                        return Result.NEED_MORE;
                    }
                }
            } else if (!lazyLiteral()) {
                return Result.NEED_MORE;
            }
        }
    }

    private void searchBetter(int head) {
        int chain = previousLength >= level.good() ? level.chain() >> 2 : level.chain();
        matchLength = finder.longest(head, previousLength, chain, level.nice());
        boolean far = matchLength == MatchFinder.SHORTEST && finder.start - finder.matchStart > TOO_FAR;
        if (matchLength <= 5 && (strategy == Deflater.FILTERED || far)) {
            matchLength = MatchFinder.SHORTEST - 1;
        }
    }

    private boolean lazyCopy(int distance) {
        int lastInsert = finder.start + finder.ahead - MatchFinder.SHORTEST;
        boolean full = writer.copy(distance, previousLength);
        finder.ahead -= previousLength - 1;
        for (int rest = previousLength - 2; rest > 0; rest--) {
            finder.start++;
            if (finder.start <= lastInsert) {
                finder.insert();
            }
        }
        literalWaits = false;
        matchLength = MatchFinder.SHORTEST - 1;
        finder.start++;
        return full;
    }

    /// The byte before becomes a literal, if it waited; false if the output is full.
    private boolean lazyLiteral() {
        boolean hasRoom = true;
        if (literalWaits) {
            boolean full = writer.literal(finder.window[finder.start - 1]);
            if (full) {
                flushBlock(false);
            }
            hasRoom = !isFull();
        }
        literalWaits = true;
        finder.start++;
        finder.ahead--;
        return hasRoom;
    }

    private Result literalsBody(int flush) {
        while (true) {
            if (finder.ahead == 0) {
                fill();
                if (finder.ahead == 0) {
                    return flush == Deflater.NO_FLUSH ? Result.NEED_MORE : endOfBody(flush, 0);
                }
            }
            if (quickLiteral()) {
                flushBlock(false);
                if (isFull()) {
                    return Result.NEED_MORE;
                }
            }
        }
    }

    /// Blocks without compression. Their borders are not those of zlib, which depend on the room in the output.
    private Result storedBody(int flush) {
        while (true) {
            if (finder.ahead == 0) {
                fill();
            }
            int room = Math.min(MOST_STORED, 1 << 15) - (finder.start - finder.blockStart);
            int taken = Math.min(finder.ahead, room);
            finder.start += taken;
            finder.ahead -= taken;
            boolean atEnd = finder.ahead == 0 && !finder.hasInput();
            if (atEnd) {
                break;
            }
            if (taken == room) {
                flushBlock(false);
                if (isFull()) {
                    return Result.NEED_MORE;
                }
            }
        }
        if (flush == Deflater.NO_FLUSH) {
            return Result.NEED_MORE;
        }
        finder.leaveUninserted(0);
        if (flush == FINISH) {
            flushBlock(true);
            return isFull() ? Result.FINISH_STARTED : Result.FINISH_DONE;
        }
        if (finder.start > finder.blockStart) {
            flushBlock(false);
        }
        return isFull() ? Result.NEED_MORE : Result.BLOCK_DONE;
    }
}
