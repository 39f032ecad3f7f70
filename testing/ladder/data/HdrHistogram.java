// library: org.hdrhistogram:HdrHistogram:2.2.2
package data;

import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import org.HdrHistogram.AtomicHistogram;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.DoubleHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.IntCountsHistogram;
import org.HdrHistogram.Recorder;

/** Recording, percentiles, the compressed form. */
public class HdrHistogram {
    public static void main(String[] words) throws DataFormatException {
        Histogram histogram = new Histogram(3_600_000_000L, 3);
        ConcurrentHistogram concurrent = new ConcurrentHistogram(3);
        AtomicHistogram atomic = new AtomicHistogram(100_000_000, 2);
        Recorder recorder = new Recorder(2);
        long state = 42;
        for (int index = 0; index < 50_000; index++) {
            state = state * 6_364_136_223_846_793_005L + 1;
            long value = state >>> 40;
            histogram.recordValue(value);
            concurrent.recordValue(value);
            atomic.recordValue(value);
            recorder.recordValue(value);
        }
        histogram.recordValueWithExpectedInterval(1_000_000_000L, 100_000_000L);
        histogram.outputPercentileDistribution(System.out, 2, 1000.0);
        System.out.println(concurrent.getTotalCount() + " " + concurrent.getMaxValue() + " " + concurrent.getValueAtPercentile(99.9));
        System.out.println(atomic.getCountBetweenValues(0, 1_000_000) + " " + recorder.getIntervalHistogram().getMean());
        ByteBuffer buffer = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
        System.out.println(histogram.encodeIntoByteBuffer(buffer));
        buffer.rewind();
        System.out.println(Histogram.decodeFromByteBuffer(buffer, 0).equals(histogram));
        ByteBuffer compressed = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
        histogram.encodeIntoCompressedByteBuffer(compressed);
        compressed.rewind();
        System.out.println(Histogram.decodeFromCompressedByteBuffer(compressed, 0).getTotalCount());
        DoubleHistogram doubles = new DoubleHistogram(1_000_000, 3);
        for (int index = 1; index < 1000; index++) {
            doubles.recordValue(index / 16.0);
        }
        System.out.println(doubles.getValueAtPercentile(50) + " " + doubles.getMaxValue() + " " + doubles.getStdDeviation());
        try {
            new IntCountsHistogram(1000, 2).recordValue(1_000_000);
        } catch (ArrayIndexOutOfBoundsException wrong) {
            System.err.println(wrong.getMessage());
        }
    }
}
