// library: io.airlift:aircompressor:0.27
package packing;

import io.airlift.compress.Compressor;
import io.airlift.compress.Decompressor;
import io.airlift.compress.MalformedInputException;
import io.airlift.compress.lz4.Lz4Compressor;
import io.airlift.compress.lz4.Lz4Decompressor;
import io.airlift.compress.lzo.LzoCompressor;
import io.airlift.compress.lzo.LzoDecompressor;
import io.airlift.compress.snappy.SnappyCompressor;
import io.airlift.compress.snappy.SnappyDecompressor;
import io.airlift.compress.zstd.ZstdCompressor;
import io.airlift.compress.zstd.ZstdDecompressor;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/** Four formats both ways, and damaged input. */
public class AirCompressor {
    private static void tried(String name, Compressor compressor, Decompressor decompressor, byte[] input) {
        byte[] packed = new byte[compressor.maxCompressedLength(input.length)];
        int length = compressor.compress(input, 0, input.length, packed, 0, packed.length);
        byte[] back = new byte[input.length];
        int size = decompressor.decompress(packed, 0, length, back, 0, back.length);
        CRC32 crc = new CRC32();
        crc.update(packed, 0, length);
        System.out.println(name + " " + input.length + " " + length + " " + crc.getValue() + " " + (size == input.length && Arrays.equals(back, input)));
    }

    public static void main(String[] words) {
        byte[] text = "Call me Ishmael. Some years ago, never mind how long precisely. ".repeat(50).getBytes(StandardCharsets.UTF_8);
        byte[] noise = new byte[5000];
        int state = 1;
        for (int index = 0; index < noise.length; index++) {
            state = state * 1_103_515_245 + 12_345;
            noise[index] = (byte) (state >> (index % 3 == 0 ? 16 : 29));
        }
        for (byte[] input : new byte[][] {text, noise, new byte[0], {1}}) {
            tried("lz4", new Lz4Compressor(), new Lz4Decompressor(), input);
            tried("snappy", new SnappyCompressor(), new SnappyDecompressor(), input);
            tried("zstd", new ZstdCompressor(), new ZstdDecompressor(), input);
            if (input.length > 1) {
                tried("lzo", new LzoCompressor(), new LzoDecompressor(), input);
            }
        }
        try {
            new SnappyDecompressor().decompress(noise, 0, noise.length, new byte[100], 0, 100);
        } catch (MalformedInputException | IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
        }
    }
}
