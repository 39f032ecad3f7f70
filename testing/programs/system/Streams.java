package system;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Streams and buffers in memory, and System.out replaced. */
public class Streams {
    public static void main(String[] args) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        data.writeInt(-5);
        data.writeLong(1L << 40);
        data.writeDouble(2.5);
        data.writeUTF("text ü");
        data.writeBoolean(true);
        data.writeShort(70000);
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        System.out.println(in.readInt() + " " + in.readLong() + " " + in.readDouble() + " " + in.readUTF() + " " + in.readBoolean() + " " + in.readShort());
        try {
            in.readInt();
        } catch (EOFException e) {
            System.out.println("end");
        }
        PrintStream old = System.out;
        ByteArrayOutputStream captured = new ByteArrayOutputStream();
        System.setOut(new PrintStream(captured, true, StandardCharsets.UTF_8));
        System.out.println("captured é");
        System.out.printf("%d", 5);
        System.setOut(old);
        System.out.println(captured.size() + captured.toString(StandardCharsets.UTF_8));
        System.out.write(65);
        System.out.write("BC\n".getBytes());
        System.out.append("app").append('x').append("abcdef", 1, 3).println();
        System.out.print(new char[] {'h', 'i'});
        System.out.print((String) null);
        System.out.print((Object) null);
        System.out.println();
        StringWriter writer = new StringWriter();
        PrintWriter printer = new PrintWriter(writer);
        printer.printf("%s-%d%n", "a", 1);
        printer.print(2.5);
        printer.flush();
        System.out.println(writer);
        BufferedReader reader = new BufferedReader(new StringReader("l1\nl2\r\nl3"));
        System.out.println(reader.lines().toList());
        ByteBuffer buffer = ByteBuffer.allocate(32);
        buffer.putInt(1).putLong(-2).order(ByteOrder.LITTLE_ENDIAN).putInt(0x01020304).putDouble(1.5).put((byte) 9);
        buffer.flip();
        byte[] content = new byte[buffer.remaining()];
        buffer.get(content);
        System.out.println(Arrays.toString(content) + buffer);
        System.out.println(System.out.checkError());
    }
}
