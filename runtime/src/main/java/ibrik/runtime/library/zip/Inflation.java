package ibrik.runtime.library.zip;

import java.util.zip.Adler32;
import java.util.zip.DataFormatException;

/// Decompression of a zlib (RFC 1950) or raw deflate (RFC 1951) stream that comes and goes in pieces.
///
/// The messages of exceptions are those of zlib, which Java programs see.
final class Inflation {
    private enum State {
        HEADER,
        DICTIONARY_CHECK,
        DICTIONARY,
        BLOCK,
        STORED_LENGTH,
        STORED,
        CODES,
        SYMBOLS,
        CHECK,
        DONE,
        BROKEN
    }

    private static final int DEFLATE = 8;
    private static final int LARGEST_WINDOW = 7;
    private static final int HAS_DICTIONARY = 0x20;

    private final boolean isRaw;
    private final BitInput input = new BitInput();
    private final OutputWindow output = new OutputWindow();
    private final BlockCodes codes = new BlockCodes();
    private final BlockSymbols symbols = new BlockSymbols(input, output);
    private Adler32 check;
    private State state;
    private boolean isLastBlock;
    private int storedRest;
    private int dictionaryCheck;
    private String failure;

    Inflation(boolean isRaw) {
        this.isRaw = isRaw;
        reset();
    }

    void reset() {
        input.reset();
        output.reset();
        check = new Adler32();
        state = isRaw ? State.BLOCK : State.HEADER;
        isLastBlock = false;
        dictionaryCheck = 1;
    }

    boolean isFinished() {
        return state == State.DONE;
    }

    boolean needsDictionary() {
        return state == State.DICTIONARY;
    }

    /// The check of what came out, or of the dictionary that is wanted.
    int adler() {
        return state == State.DICTIONARY ? dictionaryCheck : isRaw ? 1 : (int) check.getValue();
    }

    /// @throws IllegalArgumentException if no dictionary is wanted, or another one
    void setDictionary(byte[] dictionary, int from, int length) {
        if (state == State.DICTIONARY) {
            Adler32 own = new Adler32();
            own.update(dictionary, from, length);
            if ((int) own.getValue() != dictionaryCheck) {
                throw new IllegalArgumentException();
            }
            state = State.BLOCK;
        } else if (!isRaw) {
            throw new IllegalArgumentException();
        }
        output.preset(dictionary, from, length);
    }

    /// How much [#run] used.
    record Used(int input, int output) {}

    /// Decompresses until the input is used up, the output full, or the stream at an end or in need of a dictionary.
    Used run(byte[] in, int inFrom, int inLength, byte[] out, int outFrom, int outLength) {
        input.provide(in, inFrom, inLength);
        output.provide(out, outFrom, outLength);
        try {
            while (step()) {
                // Each step ends in the next state.
            }
        } catch (DataFormatException broken) {
            state = State.BROKEN;
            failure = broken.getMessage();
        }
        if (state != State.BROKEN && (state == State.DONE || output.isFull())) {
            input.giveBack(inFrom);
        }
        int written = output.position() - outFrom;
        if (!isRaw) {
            check.update(out, outFrom, written);
            if (state == State.CHECK) {
                finish(inFrom);
            }
        }
        return new Used(input.position() - inFrom, written);
    }

    /// The message if the stream is damaged, else null.
    String failureOrNull() {
        return state == State.BROKEN ? failure : null;
    }

    /// One state; false if it has to wait.
    private boolean step() throws DataFormatException {
        return switch (state) {
            case HEADER -> header();
            case DICTIONARY_CHECK -> dictionaryCheck();
            case BLOCK -> block();
            case STORED_LENGTH -> storedLength();
            case STORED -> stored();
            case CODES -> codes();
            case SYMBOLS -> symbols();
            case DICTIONARY, CHECK, DONE, BROKEN -> false;
        };
    }

    private boolean header() throws DataFormatException {
        if (!input.need(16)) {
            return false;
        }
        int method = input.take(8);
        int flags = input.take(8);
        if ((method << 8 | flags) % 31 != 0) {
            throw new DataFormatException("incorrect header check");
        }
        if ((method & 15) != DEFLATE) {
            throw new DataFormatException("unknown compression method");
        }
        if (method >> 4 > LARGEST_WINDOW) {
            throw new DataFormatException("invalid window size");
        }
        state = (flags & HAS_DICTIONARY) != 0 ? State.DICTIONARY_CHECK : State.BLOCK;
        return true;
    }

    private boolean dictionaryCheck() {
        if (!input.need(32)) {
            return false;
        }
        dictionaryCheck = Integer.reverseBytes(input.take(32));
        state = State.DICTIONARY;
        return false;
    }

    private boolean block() throws DataFormatException {
        if (isLastBlock) {
            input.skipToByte();
            state = isRaw ? State.DONE : State.CHECK;
            return false;
        }
        if (!input.need(3)) {
            return false;
        }
        isLastBlock = input.take(1) == 1;
        switch (input.take(2)) {
            case 0 -> {
                input.skipToByte();
                state = State.STORED_LENGTH;
            }
            case 1 -> {
                symbols.begin(BlockCodes.FIXED_LITERALS, BlockCodes.FIXED_DISTANCES);
                state = State.SYMBOLS;
            }
            case 2 -> {
                codes.begin();
                state = State.CODES;
            }
            default -> throw new DataFormatException("invalid block type");
        }
        return true;
    }

    private boolean storedLength() throws DataFormatException {
        if (!input.need(32)) {
            return false;
        }
        storedRest = input.take(16);
        if (input.take(16) != (~storedRest & 0xFFFF)) {
            throw new DataFormatException("invalid stored block lengths");
        }
        state = State.STORED;
        return true;
    }

    private boolean stored() {
        storedRest -= output.store(input, storedRest);
        if (storedRest > 0) {
            return false;
        }
        state = State.BLOCK;
        return true;
    }

    private boolean codes() throws DataFormatException {
        if (!codes.read(input)) {
            return false;
        }
        symbols.begin(codes.literals(), codes.distances());
        state = State.SYMBOLS;
        return true;
    }

    private boolean symbols() throws DataFormatException {
        if (!symbols.run()) {
            return false;
        }
        state = State.BLOCK;
        return true;
    }

    /// The check behind the last block; also when it comes in a piece of its own.
    private void finish(int inFrom) {
        if (!input.need(32)) {
            return;
        }
        int wanted = Integer.reverseBytes(input.take(32));
        if (wanted == (int) check.getValue()) {
            state = State.DONE;
            input.giveBack(inFrom);
        } else {
            state = State.BROKEN;
            failure = "incorrect data check";
        }
    }
}
