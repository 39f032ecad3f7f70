// library: io.netty:netty-codec:4.1.117.Final
// library: io.netty:netty-transport:4.1.117.Final
// library: io.netty:netty-resolver:4.1.117.Final
// library: io.netty:netty-buffer:4.1.117.Final
// library: io.netty:netty-common:4.1.117.Final
package network;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.DelimiterBasedFrameDecoder;
import io.netty.handler.codec.Delimiters;
import io.netty.handler.codec.LengthFieldBasedFrameDecoder;
import io.netty.handler.codec.LengthFieldPrepender;
import io.netty.handler.codec.LineBasedFrameDecoder;
import io.netty.handler.codec.MessageToMessageDecoder;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.base64.Base64Decoder;
import io.netty.handler.codec.base64.Base64Encoder;
import io.netty.handler.codec.compression.JdkZlibDecoder;
import io.netty.handler.codec.compression.JdkZlibEncoder;
import io.netty.handler.codec.string.StringDecoder;
import io.netty.handler.codec.string.StringEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Handlers in a channel without a network. */
public class NettyCodecs {
    private static ByteBuf text(String text) {
        return Unpooled.copiedBuffer(text, StandardCharsets.UTF_8);
    }

    public static void main(String[] words) {
        EmbeddedChannel lines = new EmbeddedChannel(new LineBasedFrameDecoder(10), new StringDecoder(StandardCharsets.UTF_8), new MessageToMessageDecoder<String>() {
            @Override
            protected void decode(ChannelHandlerContext context, String message, List<Object> out) {
                out.add("<" + message + ">");
            }
        });
        lines.writeInbound(text("one\ntw"));
        lines.writeInbound(text("o\r\nthree\n"));
        System.out.println(lines.<String>readInbound() + lines.<String>readInbound() + lines.<String>readInbound() + lines.<String>readInbound());
        try {
            lines.writeInbound(text("much too long for a line\n"));
        } catch (TooLongFrameException wrong) {
            System.err.println(wrong.getMessage());
        }
        EmbeddedChannel frames = new EmbeddedChannel(new LengthFieldPrepender(2), new StringEncoder(StandardCharsets.UTF_8));
        frames.writeOutbound("größe");
        EmbeddedChannel reading = new EmbeddedChannel(new LengthFieldBasedFrameDecoder(100, 0, 2, 0, 2), new StringDecoder(StandardCharsets.UTF_8));
        for (ByteBuf part = frames.readOutbound(); part != null; part = frames.readOutbound()) {
            System.out.println(ByteBufUtil.hexDump(part));
            reading.writeInbound(part);
        }
        System.out.println(reading.<String>readInbound());
        EmbeddedChannel coded = new EmbeddedChannel(new Base64Encoder());
        coded.writeOutbound(text("Hello, Netty"));
        ByteBuf base64 = coded.readOutbound();
        System.out.println(base64.toString(StandardCharsets.US_ASCII));
        EmbeddedChannel decoded = new EmbeddedChannel(new Base64Decoder());
        decoded.writeInbound(base64);
        System.out.println(decoded.<ByteBuf>readInbound().toString(StandardCharsets.US_ASCII));
        EmbeddedChannel packing = new EmbeddedChannel(new JdkZlibEncoder());
        packing.writeOutbound(text("abc".repeat(100)));
        packing.finish();
        EmbeddedChannel unpacking = new EmbeddedChannel(new JdkZlibDecoder());
        int size = 0;
        for (ByteBuf part = packing.readOutbound(); part != null; part = packing.readOutbound()) {
            unpacking.writeInbound(part);
        }
        for (ByteBuf part = unpacking.readInbound(); part != null; part = unpacking.readInbound()) {
            size += part.readableBytes();
        }
        System.out.println(size);
        EmbeddedChannel delimited = new EmbeddedChannel(new DelimiterBasedFrameDecoder(100, Delimiters.nulDelimiter()), new StringDecoder());
        delimited.writeInbound(text("a\0bc\0d"));
        System.out.println(delimited.<String>readInbound() + delimited.<String>readInbound() + delimited.<String>readInbound() + " " + delimited.pipeline().names());
    }
}
