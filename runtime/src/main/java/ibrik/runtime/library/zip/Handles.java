package ibrik.runtime.library.zip;

import ibrik.vocabulary.mark.GuardedBy;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.Rank;

/// Numbers for the streams that `Inflater` and `Deflater` know by an address. Zero is none.
///
/// An array and no list: what a list says of a bad index reaches half of the library, with the lock held.
@Rank(LockRank.STREAM_HANDLES)
final class Handles<T> {
    private static final int FIRST_ROOM = 8;

    @GuardedBy(LockRank.STREAM_HANDLES)
    private Object[] streams = new Object[FIRST_ROOM];

    synchronized long add(T stream) {
        int free = 0;
        while (free < streams.length && streams[free] != null) {
            free++;
        }
        if (free == streams.length) {
            Object[] more = new Object[2 * free];
            System.arraycopy(streams, 0, more, 0, free);
            streams = more;
        }
        streams[free] = stream;
        return free + 1;
    }

    /// @param handle what [#add] answered
    @SuppressWarnings("unchecked")
    synchronized T at(long handle) {
        return (T) streams[(int) handle - 1];
    }

    synchronized void remove(long handle) {
        streams[(int) handle - 1] = null;
    }
}
