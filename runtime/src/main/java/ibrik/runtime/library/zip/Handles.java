package ibrik.runtime.library.zip;

import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.Rank;
import java.util.ArrayList;
import java.util.List;

/// Numbers for the streams that `Inflater` and `Deflater` know by an address. Zero is none.
@Rank(LockRank.STREAM_HANDLES)
final class Handles<T> {
    private final List<T> streams = new ArrayList<>();

    synchronized long add(T stream) {
        int free = streams.indexOf(null);
        if (free >= 0) {
            streams.set(free, stream);
            return free + 1;
        }
        streams.add(stream);
        return streams.size();
    }

    synchronized T at(long handle) {
        return streams.get((int) handle - 1);
    }

    synchronized void remove(long handle) {
        streams.set((int) handle - 1, null);
    }
}
