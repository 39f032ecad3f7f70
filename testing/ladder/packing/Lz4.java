// library: org.lz4:lz4-java:1.8.0
package packing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jpountz.lz4.LZ4BlockInputStream;
import net.jpountz.lz4.LZ4BlockOutputStream;
import net.jpountz.lz4.LZ4Compressor;
import net.jpountz.lz4.LZ4Exception;
import net.jpountz.lz4.LZ4Factory;
import net.jpountz.lz4.LZ4FrameInputStream;
import net.jpountz.lz4.LZ4FrameOutputStream;
import net.jpountz.xxhash.StreamingXXHash64;
import net.jpountz.xxhash.XXHashFactory;

/** Blocks, frames and hashes of the pure Java instance. */
public class Lz4 {
    public static void main(String[] words) throws IOException {
        byte[] text = "So long, and thanks for all the fish. ".repeat(100).getBytes(StandardCharsets.UTF_8);
        LZ4Factory factory = LZ4Factory.safeInstance();
        for (LZ4Compressor compressor : new LZ4Compressor[] {factory.fastCompressor(), factory.highCompressor(), factory.highCompressor(3)}) {
            byte[] packed = compressor.compress(text);
            System.out.println(compressor.getClass().getSimpleName() + " " + packed.length + " " + Arrays.hashCode(packed) + " " + Arrays.equals(factory.fastDecompressor().decompress(packed, text.length), text));
        }
        XXHashFactory hashes = XXHashFactory.safeInstance();
        System.out.println(hashes.hash32().hash(text, 0, text.length, 7) + " " + hashes.hash64().hash(text, 0, text.length, 7));
        StreamingXXHash64 streaming = hashes.newStreamingHash64(7);
        streaming.update(text, 0, 100);
        streaming.update(text, 100, text.length - 100);
        System.out.println(streaming.getValue());
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        try (LZ4BlockOutputStream out = new LZ4BlockOutputStream(block, 1024, factory.fastCompressor(), hashes.newStreamingHash32(0x9747b28c).asChecksum(), false)) {
            out.write(text);
        }
        LZ4BlockInputStream in = new LZ4BlockInputStream(
                new ByteArrayInputStream(block.toByteArray()), factory.fastDecompressor(), hashes.newStreamingHash32(0x9747b28c).asChecksum());
        System.out.println(block.size() + " " + Arrays.equals(in.readAllBytes(), text));
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        try (LZ4FrameOutputStream out = new LZ4FrameOutputStream(frame, LZ4FrameOutputStream.BLOCKSIZE.SIZE_64KB, -1L, factory.fastCompressor(), hashes.hash32(), LZ4FrameOutputStream.FLG.Bits.BLOCK_INDEPENDENCE)) {
            out.write(text);
        }
        System.out.println(frame.size() + " " + new LZ4FrameInputStream(new ByteArrayInputStream(frame.toByteArray()), factory.safeDecompressor(), hashes.hash32()).readAllBytes().length);
        try {
            factory.safeDecompressor().decompress(text, 200);
        } catch (LZ4Exception wrong) {
            System.err.println(wrong.getMessage());
        }
    }
}
