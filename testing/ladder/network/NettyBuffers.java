// library: io.netty:netty-buffer:4.1.117.Final
// library: io.netty:netty-common:4.1.117.Final
package network;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufInputStream;
import io.netty.buffer.ByteBufOutputStream;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.CompositeByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.util.IllegalReferenceCountException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Buffers with counts of references: heap, direct, pooled, composed. */
public class NettyBuffers {
    public static void main(String[] words) throws IOException {
        for (ByteBuf buffer : new ByteBuf[] {Unpooled.buffer(8), Unpooled.directBuffer(8), PooledByteBufAllocator.DEFAULT.heapBuffer(8), PooledByteBufAllocator.DEFAULT.directBuffer(8)}) {
            buffer.writeInt(0x01020304).writeLongLE(-5).writeDouble(2.5).writeCharSequence("héllo", StandardCharsets.UTF_8);
            buffer.setByte(0, 0x7F);
            System.out.println(buffer.readableBytes() + " " + ByteBufUtil.hexDump(buffer) + " " + buffer.hasArray());
            System.out.println(buffer.readInt() + " " + buffer.readLongLE() + " " + buffer.readDouble() + " " + buffer.readCharSequence(6, StandardCharsets.UTF_8) + " " + buffer.isReadable());
            System.out.println(buffer.release() + " " + buffer.refCnt());
        }
        CompositeByteBuf composite = Unpooled.compositeBuffer();
        composite.addComponents(true, Unpooled.copiedBuffer("Hello, ", StandardCharsets.US_ASCII), Unpooled.copiedBuffer("World", StandardCharsets.US_ASCII));
        System.out.println(composite.toString(StandardCharsets.US_ASCII) + " " + composite.numComponents() + " " + composite.indexOf(0, composite.writerIndex(), (byte) 'W'));
        ByteBuf slice = composite.retainedSlice(3, 6);
        System.out.println(slice.toString(StandardCharsets.US_ASCII) + " " + composite.refCnt() + " " + slice.equals(Unpooled.copiedBuffer("lo, Wo", StandardCharsets.US_ASCII)));
        System.out.print(ByteBufUtil.prettyHexDump(composite) + "\n");
        ByteBufOutputStream out = new ByteBufOutputStream(ByteBufAllocator.DEFAULT.buffer());
        out.writeUTF("text");
        out.writeLong(7);
        ByteBufInputStream in = new ByteBufInputStream(out.buffer());
        System.out.println(in.readUTF() + " " + in.readLong() + " " + in.available() + " " + ByteBufUtil.compare(slice, composite));
        composite.release(2);
        try {
            composite.getByte(0);
        } catch (IllegalReferenceCountException wrong) {
            System.err.println(wrong.getMessage());
        }
        try {
            Unpooled.buffer(4, 4).writeLong(1);
        } catch (IndexOutOfBoundsException wrong) {
            System.err.println(wrong.getMessage());
        }
    }
}
