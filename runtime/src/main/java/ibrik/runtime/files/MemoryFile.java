package ibrik.runtime.files;

import ibrik.runtime.platform.FileStatus;
import ibrik.runtime.type.Arrays;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// A regular file: pieces of equal size; null stands for one full of zeros.
@UsesMagic("copies between the elements of arrays and raw memory")
final class MemoryFile extends Node {
    /// Chosen: a small file wastes little, and a large one has few pieces.
    private static final int PIECE_BYTES = 16 << 10;

    /// Bytes, chosen: what the pieces of an array can hold.
    static final long LONGEST = (long) PIECE_BYTES * (Integer.MAX_VALUE / 2);

    private byte[][] pieces = new byte[1][];
    private long size;

    MemoryFile(long number, int permissions) {
        super(number, FileStatus.REGULAR | permissions);
    }

    @Override
    long size() {
        return size;
    }

    /// How many bytes were read: none behind the end.
    long read(Address buffer, long count, long position) {
        long most = Math.min(count, size - position);
        long done = 0;
        while (done < most) {
            long at = position + done;
            int inside = (int) (at % PIECE_BYTES);
            long part = Math.min(PIECE_BYTES - inside, most - done);
            byte[] piece = pieces[(int) (at / PIECE_BYTES)];
            if (piece == null) {
                Memory.fill(buffer.plus(done), part, (byte) 0);
            } else {
                // SAFE: the part is inside the piece, and no collection comes between.
                Memory.copy(Arrays.element(piece, inside, 0), buffer.plus(done), part);
            }
            done += part;
        }
        return Math.max(done, 0);
    }

    /// @throws OutOfMemoryError if there is no room; what was written until then is there
    void write(Address bytes, long count, long position) {
        long done = 0;
        while (done < count) {
            long at = position + done;
            int inside = (int) (at % PIECE_BYTES);
            long part = Math.min(PIECE_BYTES - inside, count - done);
            byte[] piece = pieceToWrite((int) (at / PIECE_BYTES));
            // SAFE: the part is inside the piece, and no collection comes between.
            Memory.copy(bytes.plus(done), Arrays.element(piece, inside, 0), part);
            done += part;
            size = Math.max(size, at + part);
        }
    }

    private byte[] pieceToWrite(int index) {
        reserve(index + 1);
        if (pieces[index] == null) {
            pieces[index] = new byte[PIECE_BYTES];
        }
        return pieces[index];
    }

    private void reserve(int count) {
        if (count > pieces.length) {
            byte[][] more = new byte[Math.max(count, 2 * pieces.length)][];
            System.arraycopy(pieces, 0, more, 0, pieces.length);
            pieces = more;
        }
    }

    /// Cuts the file, or lets zeros follow.
    void resize(long length) {
        int count = (int) ((length + PIECE_BYTES - 1) / PIECE_BYTES);
        reserve(count);
        if (count == 0) {
            pieces = new byte[1][];
        }
        for (int index = count; index < pieces.length; index++) {
            pieces[index] = null;
        }
        int inside = (int) (length % PIECE_BYTES);
        if (length < size && inside != 0 && pieces[count - 1] != null) {
            java.util.Arrays.fill(pieces[count - 1], inside, PIECE_BYTES, (byte) 0);
        }
        size = length;
    }
}
