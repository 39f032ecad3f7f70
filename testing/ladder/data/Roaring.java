// library: org.roaringbitmap:RoaringBitmap:1.3.0
package data;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.PeekableIntIterator;
import org.roaringbitmap.RangeBitmap;
import org.roaringbitmap.RoaringBitmap;
import org.roaringbitmap.buffer.ImmutableRoaringBitmap;
import org.roaringbitmap.longlong.Roaring64NavigableMap;

/** Sets of integers in all three kinds of containers. */
public class Roaring {
    public static void main(String[] words) throws IOException {
        RoaringBitmap sparse = new RoaringBitmap();
        RoaringBitmap dense = new RoaringBitmap();
        int state = 1;
        for (int index = 0; index < 20_000; index++) {
            state = state * 1_103_515_245 + 12_345;
            sparse.add(state >>> 8);
            dense.add(state >>> 16 & 0xFFFF);
        }
        RoaringBitmap runs = new RoaringBitmap();
        runs.add(1000L, 50_000L);
        runs.add(1L << 31, (1L << 31) + 100_000);
        runs.runOptimize();
        System.out.println(sparse.getCardinality() + " " + dense.getCardinality() + " " + runs.getLongCardinality() + " " + runs.hasRunCompression());
        System.out.println(RoaringBitmap.and(dense, runs).getCardinality() + " " + RoaringBitmap.or(sparse, dense, runs).getCardinality() + " " + RoaringBitmap.xor(dense, runs).getCardinality()
                + " " + RoaringBitmap.andNot(dense, runs).getCardinality() + " " + FastAggregation.horizontal_or(sparse, dense).hashCode());
        System.out.println(sparse.rank(1 << 23) + " " + sparse.select(777) + " " + dense.nextValue(30_000) + " " + dense.previousAbsentValue(30_000) + " " + runs.last());
        PeekableIntIterator iterator = dense.getIntIterator();
        iterator.advanceIfNeeded(65_000);
        System.out.println(iterator.next() + " " + iterator.next() + " " + Arrays.toString(Arrays.copyOf(sparse.toArray(), 4)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        runs.serialize(new DataOutputStream(out));
        RoaringBitmap back = new RoaringBitmap();
        back.deserialize(new DataInputStream(new ByteArrayInputStream(out.toByteArray())));
        System.out.println(out.size() + " " + back.equals(runs) + " " + new ImmutableRoaringBitmap(ByteBuffer.wrap(out.toByteArray())).contains(40_000));
        RoaringBitmap shifted = RoaringBitmap.addOffset(dense, 100_000);
        shifted.flip(100_000L, 110_000L);
        System.out.println(shifted.getCardinality() + " " + shifted.first() + " " + RoaringBitmap.bitmapOf(5, 1, 3));
        Roaring64NavigableMap wide = new Roaring64NavigableMap();
        wide.addLong(1L << 40);
        wide.addLong(-1L);
        wide.addLong(3);
        System.out.println(wide + " " + wide.getLongCardinality());
        RangeBitmap.Appender appender = RangeBitmap.appender(1000);
        for (int value = 0; value < 1000; value++) {
            appender.add(value * 7 % 1000);
        }
        System.out.println(appender.build().between(100, 199).getCardinality());
        try {
            new RoaringBitmap().first();
        } catch (java.util.NoSuchElementException wrong) {
            System.err.println(wrong.getMessage());
        }
    }
}
