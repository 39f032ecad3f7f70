package ibrik.compiler.image.table;

import ibrik.compiler.image.liveness.CallSite;
import ibrik.compiler.problem.CompilerBug;
import ibrik.vocabulary.layout.LivenessTableLayout;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Encodes the table of [LivenessTableLayout]. Equal sets are there once, those of most calls first.
public final class LivenessTable {
    private LivenessTable() {}

    /// @param sites ascending
    public static byte[] encode(Code code, List<CallSite> sites) {
        var encoded = sites.stream().map(LivenessTable::set).toList();
        var uses = new HashMap<ByteBuffer, Integer>();
        encoded.forEach(set -> uses.merge(set, 1, Integer::sum));
        var sets = new TableBytes();
        var places = new HashMap<ByteBuffer, Integer>();
        uses.entrySet().stream()
                .sorted(Map.Entry.<ByteBuffer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> {
                    places.put(entry.getKey(), sets.size());
                    sets.put(entry.getKey().array());
                });
        var rows = new TableBytes();
        int buckets = (code.bytes().length >>> LivenessTableLayout.BUCKET_SHIFT) + 2;
        int sitesPosition = LivenessTableLayout.BUCKETS + 4 * buckets;
        var table = new TableBytes();
        var starts = new TableBytes();
        int next = 0;
        for (int bucket = 0; bucket < buckets; bucket++) {
            starts.put32(rows.size());
            for (; next < sites.size() && bucketOf(sites.get(next)) == bucket; next++) {
                rows.put8(sites.get(next).returnPosition());
                rows.putVarint(places.get(encoded.get(next)));
            }
        }
        if (next != sites.size()) {
            throw new CompilerBug("call sites are not in order");
        }
        return table.put32(sitesPosition)
                .put32(sitesPosition + rows.size())
                .put(starts.toArray())
                .put(rows.toArray())
                .put(sets.toArray())
                .toArray();
    }

    private static int bucketOf(CallSite site) {
        return site.returnPosition() >>> LivenessTableLayout.BUCKET_SHIFT;
    }

    private static ByteBuffer set(CallSite site) {
        var set = new TableBytes();
        if (site.wholeFrame()) {
            return ByteBuffer.wrap(
                    set.put8(site.registers() | LivenessTableLayout.WHOLE_FRAME).toArray());
        }
        byte[] words = site.words().toByteArray();
        if (words.length > 255) {
            return ByteBuffer.wrap(
                    set.put8(site.registers() | LivenessTableLayout.WHOLE_FRAME).toArray());
        }
        return ByteBuffer.wrap(
                set.put8(site.registers()).put8(words.length).put(words).toArray());
    }
}
