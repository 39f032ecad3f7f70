// library: org.msgpack:msgpack-core:0.9.9
package data;

import java.io.IOException;
import java.util.HexFormat;
import org.msgpack.core.MessageBufferPacker;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessagePackException;
import org.msgpack.core.MessageUnpacker;
import org.msgpack.value.Value;
import org.msgpack.value.ValueFactory;

/** Values of all kinds packed and unpacked. */
public class MessagePackValues {
    public static void main(String[] words) throws IOException {
        MessageBufferPacker packer = MessagePack.newDefaultBufferPacker();
        packer.packInt(5).packLong(-1_000_000_000_000L).packDouble(2.5).packBoolean(true).packNil().packString("größe");
        packer.packArrayHeader(2).packInt(1).packString("x");
        packer.packMapHeader(1).packString("k").packFloat(0.5f);
        packer.packBinaryHeader(3).writePayload(new byte[] {1, 2, 3});
        packer.packValue(ValueFactory.newMap(ValueFactory.newString("list"), ValueFactory.newArray(ValueFactory.newInteger(7), ValueFactory.newNil())));
        byte[] bytes = packer.toByteArray();
        System.out.println(HexFormat.of().formatHex(bytes));
        MessageUnpacker unpacker = MessagePack.newDefaultUnpacker(bytes);
        while (unpacker.hasNext()) {
            System.out.print(unpacker.getNextFormat() + " ");
            Value value = unpacker.unpackValue();
            System.out.println(value.getValueType() + " " + value);
        }
        unpacker.close();
        MessageUnpacker again = MessagePack.newDefaultUnpacker(bytes);
        System.out.println(again.unpackInt() + " " + again.unpackLong() + " " + again.unpackDouble());
        try {
            again.unpackString();
        } catch (MessagePackException wrong) {
            System.err.println(wrong.getMessage());
        }
    }
}
