package ibrik.kernel.memory;

import ibrik.kernel.lock.RunningCore;
import ibrik.kernel.memory.mapping.PageTables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A core with a number and a translation cache that remembers what it has read until it is told to forget.
class SimulatedCore extends RunningCore {
    private final int number;
    /// For each level of pages: start of a page to its physical address, as last read by [#translate].
    private final List<Map<Long, Long>> cached = List.of(new HashMap<>(), new HashMap<>(), new HashMap<>());
    /// How often the whole cache was dropped, and how many pages singly.
    int wholeFlushes;

    int singleFlushes;

    SimulatedCore(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public void prepareStack() {}

    @Override
    public void pause() {
        Thread.onSpinWait();
    }

    @Override
    public void forget(long page) {
        singleFlushes++;
        cached.forEach(pages -> pages.remove(page));
    }

    @Override
    public void forgetAll() {
        wholeFlushes++;
        cached.forEach(Map::clear);
    }

    /// As the processor does: from the cache if it is there, else by the tables.
    long translate(PageTables tables, long address) {
        for (int level = 0; level < cached.size(); level++) {
            long offset = address & PageTables.bytesAt(level) - 1;
            Long page = cached.get(level).get(address - offset);
            if (page != null) {
                return page + offset;
            }
        }
        int level = tables.leafLevel(address);
        long physical = tables.translate(address);
        if (level >= 0) {
            long offset = address & PageTables.bytesAt(level) - 1;
            cached.get(level).put(address - offset, physical - offset);
        }
        return physical;
    }
}
