package ibrik.runtime.library.zip;

import ibrik.vocabulary.mark.ImmutableAfter;
import java.util.Arrays;
import java.util.zip.DataFormatException;

/// The codes of a block: fixed ones, and those that a block describes (RFC 1951, 3.2.6 and 3.2.7).
final class BlockCodes {
    @ImmutableAfter("start-up")
    static final PrefixCode FIXED_LITERALS = fixedLiterals();

    @ImmutableAfter("start-up")
    static final PrefixCode FIXED_DISTANCES = fixedDistances();

    /// The order in which lengths of code lengths come.
    private static final int[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

    private static final int END_OF_BLOCK = 256;
    private static final int MOST_LITERALS = 286;
    private static final int MOST_DISTANCES = 30;

    private final byte[] lengths = new byte[MOST_LITERALS + MOST_DISTANCES];
    private final byte[] lengthLengths = new byte[ORDER.length];
    private int literalCount;
    private int distanceCount;
    private int lengthCount;
    private int have;
    private PrefixCode lengthCode;
    private PrefixCode literals;
    private PrefixCode distances;

    private static PrefixCode fixedLiterals() {
        byte[] lengths = new byte[288];
        Arrays.fill(lengths, 0, 144, (byte) 8);
        Arrays.fill(lengths, 144, 256, (byte) 9);
        Arrays.fill(lengths, 256, 280, (byte) 7);
        Arrays.fill(lengths, 280, 288, (byte) 8);
        return new PrefixCode(lengths, 0, lengths.length);
    }

    private static PrefixCode fixedDistances() {
        byte[] lengths = new byte[32];
        Arrays.fill(lengths, (byte) 5);
        return new PrefixCode(lengths, 0, lengths.length);
    }

    PrefixCode literals() {
        return literals;
    }

    PrefixCode distances() {
        return distances;
    }

    void begin() {
        lengthCount = 0;
        lengthCode = null;
        have = 0;
        Arrays.fill(lengthLengths, (byte) 0);
    }

    /// Reads the description; false if the input ends in it, then it goes on with the next piece.
    boolean read(BitInput input) throws DataFormatException {
        if (lengthCount == 0 && !counts(input)) {
            return false;
        }
        if (lengthCode == null) {
            while (have < lengthCount) {
                if (!input.need(3)) {
                    return false;
                }
                lengthLengths[ORDER[have++]] = (byte) input.take(3);
            }
            lengthCode = new PrefixCode(lengthLengths, 0, lengthLengths.length);
            if (lengthCode.isOversubscribed() || lengthCode.isIncomplete()) {
                throw new DataFormatException("invalid code lengths set");
            }
            have = 0;
        }
        while (have < literalCount + distanceCount) {
            if (!length(input)) {
                return false;
            }
        }
        make();
        return true;
    }

    private boolean counts(BitInput input) throws DataFormatException {
        if (!input.need(14)) {
            return false;
        }
        literalCount = input.take(5) + 257;
        distanceCount = input.take(5) + 1;
        lengthCount = input.take(4) + 4;
        if (literalCount > MOST_LITERALS || distanceCount > MOST_DISTANCES) {
            throw new DataFormatException("too many length or distance symbols");
        }
        return true;
    }

    private boolean length(BitInput input) throws DataFormatException {
        input.fill();
        int entry = lengthCode.decode(input.bits(), input.available());
        if (entry == -1) {
            return false;
        }
        int symbol = entry >> 4;
        int used = entry & 15;
        if (symbol < 16) {
            input.skip(used);
            lengths[have++] = (byte) symbol;
            return true;
        }
        int extra = symbol == 16 ? 2 : symbol == 17 ? 3 : 7;
        if (!input.need(used + extra)) {
            return false;
        }
        input.skip(used);
        int repeat = input.take(extra) + (symbol == 18 ? 11 : 3);
        if (symbol == 16 && have == 0 || have + repeat > literalCount + distanceCount) {
            throw new DataFormatException("invalid bit length repeat");
        }
        byte length = symbol == 16 ? lengths[have - 1] : 0;
        Arrays.fill(lengths, have, have + repeat, length);
        have += repeat;
        return true;
    }

    private void make() throws DataFormatException {
        if (lengths[END_OF_BLOCK] == 0) {
            throw new DataFormatException("invalid code -- missing end-of-block");
        }
        literals = new PrefixCode(lengths, 0, literalCount);
        if (isBad(literals)) {
            throw new DataFormatException("invalid literal/lengths set");
        }
        distances = new PrefixCode(lengths, literalCount, distanceCount);
        if (isBad(distances)) {
            throw new DataFormatException("invalid distances set");
        }
    }

    /// A code with one symbol of one bit, or with none, may be incomplete.
    private static boolean isBad(PrefixCode code) {
        if (!code.isIncomplete()) {
            return code.isOversubscribed();
        }
        int longer = 0;
        for (int length = 2; length <= PrefixCode.LONGEST; length++) {
            longer += code.count(length);
        }
        return longer > 0;
    }
}
