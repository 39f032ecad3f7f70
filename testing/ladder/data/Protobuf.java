// library: com.google.protobuf:protobuf-java:4.29.3
package data;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.ListValue;
import com.google.protobuf.StringValue;
import com.google.protobuf.Struct;
import com.google.protobuf.TextFormat;
import com.google.protobuf.Timestamp;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.Value;
import java.io.ByteArrayOutputStream;
import java.util.HexFormat;

/** Messages generated and dynamic, the wire format, text format, descriptors. */
public class Protobuf {
    private static FileDescriptor file() throws Exception {
        DescriptorProto person = DescriptorProto.newBuilder().setName("Person")
                .addField(field("name", 1, FieldDescriptorProto.Type.TYPE_STRING, false))
                .addField(field("ages", 2, FieldDescriptorProto.Type.TYPE_INT32, true))
                .addField(field("ratio", 3, FieldDescriptorProto.Type.TYPE_DOUBLE, false))
                .addField(field("friends", 4, FieldDescriptorProto.Type.TYPE_MESSAGE, true).toBuilder().setTypeName("Person"))
                .build();
        return FileDescriptor.buildFrom(
                FileDescriptorProto.newBuilder().setName("person.proto").setSyntax("proto3").addMessageType(person).build(), new FileDescriptor[0]);
    }

    private static FieldDescriptorProto field(String name, int number, FieldDescriptorProto.Type type, boolean repeated) {
        return FieldDescriptorProto.newBuilder().setName(name).setNumber(number).setType(type)
                .setLabel(repeated ? FieldDescriptorProto.Label.LABEL_REPEATED : FieldDescriptorProto.Label.LABEL_OPTIONAL).build();
    }

    public static void main(String[] words) throws Exception {
        Struct struct = Struct.newBuilder()
                .putFields("name", Value.newBuilder().setStringValue("Grüße").build())
                .putFields("list", Value.newBuilder().setListValue(ListValue.newBuilder()
                        .addValues(Value.newBuilder().setNumberValue(1.5)).addValues(Value.newBuilder().setBoolValue(true))).build())
                .build();
        byte[] bytes = struct.toByteArray();
        Struct back = Struct.parseFrom(bytes);
        System.out.println(bytes.length + " " + back.equals(struct) + " " + back.getFieldsOrThrow("list").getListValue().getValuesCount());
        System.out.println(TextFormat.printer().printToString(back.getFieldsOrThrow("name")).strip());
        Timestamp time = Timestamp.newBuilder().setSeconds(1_700_000_000L).setNanos(5).build();
        System.out.println(HexFormat.of().formatHex(time.toByteArray()) + " " + time.toBuilder().clearNanos().build().getSerializedSize());
        Any any = Any.pack(StringValue.of("inside"));
        System.out.println(any.getTypeUrl() + " " + any.is(StringValue.class) + " " + any.unpack(StringValue.class).getValue());
        Descriptor person = file().findMessageTypeByName("Person");
        DynamicMessage child = DynamicMessage.newBuilder(person).setField(person.findFieldByName("name"), "Bo").build();
        DynamicMessage.Builder builder = DynamicMessage.newBuilder(person);
        TextFormat.merge("name: \"Ada\" ages: [1, -2, 300] ratio: 0.25", builder);
        builder.addRepeatedField(person.findFieldByName("friends"), child);
        DynamicMessage message = builder.build();
        System.out.print(message);
        System.out.println(HexFormat.of().formatHex(message.toByteArray()) + " " + DynamicMessage.parseFrom(person, message.toByteArray()).equals(message));
        System.out.println(person.getFields().size() + " " + person.findFieldByNumber(4).getMessageType().getFullName() + " " + person.toProto().getField(1).getLabel());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CodedOutputStream coded = CodedOutputStream.newInstance(out);
        coded.writeSInt64(1, -5);
        coded.writeFixed32(2, 0xCAFE);
        coded.writeString(3, "x€");
        coded.writeUInt64NoTag(Long.MAX_VALUE);
        coded.flush();
        System.out.println(HexFormat.of().formatHex(out.toByteArray()));
        CodedInputStream in = CodedInputStream.newInstance(out.toByteArray());
        System.out.println(in.readTag() + " " + in.readSInt64() + " " + in.readTag() + " " + in.readFixed32() + " " + in.readTag() + " " + in.readString() + " " + in.readUInt64());
        System.out.println(UnknownFieldSet.parseFrom(message.toByteArray()).asMap().keySet() + " " + ByteString.copyFromUtf8("abc").concat(ByteString.copyFromUtf8("def")).substring(2, 5).toStringUtf8());
        try {
            Struct.parseFrom(new byte[] {10, 5, 1});
        } catch (InvalidProtocolBufferException wrong) {
            System.err.println(wrong.getMessage());
        }
        try {
            TextFormat.merge("name: 5", DynamicMessage.newBuilder(person));
        } catch (TextFormat.ParseException wrong) {
            System.err.println(wrong.getMessage());
        }
    }
}
