package ibrik.testing.mutants;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.constantpool.PoolEntry;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Where the parts of a sound class file stand.
final class Anatomy {
    /// What is worth a change.
    enum Role {
        VERSION,
        TAG,
        INDEX_IN_POOL,
        TEXT,
        CLASS_FLAGS,
        SUPERTYPE,
        MEMBER_FLAGS,
        MEMBER_NAME,
        MEMBER_TYPE,
        ATTRIBUTE_NAME,
        ATTRIBUTE_LENGTH,
        LIMITS,
        CODE_LENGTH,
        OPCODE,
        OPERAND,
        HANDLER,
        TYPE_MAP,
        CONTENT
    }

    /// @param size in bytes
    record Place(int at, int size) {}

    private final Map<Role, List<Place>> places = new EnumMap<>(Role.class);
    private final byte[] bytes;
    private final DataInputStream in;
    private final ByteArrayInputStream source;
    private final List<String> texts = new ArrayList<>();
    private final List<CodeModel> codes = new ArrayList<>();

    private Anatomy(byte[] bytes) {
        this.bytes = bytes;
        this.source = new ByteArrayInputStream(bytes);
        this.in = new DataInputStream(source);
        ClassFile.of().parse(bytes).methods().forEach(method -> method.code().ifPresent(codes::add));
    }

    static Map<Role, List<Place>> of(byte[] bytes) {
        try {
            var anatomy = new Anatomy(bytes);
            anatomy.read();
            return anatomy.places;
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private int position() {
        return bytes.length - source.available();
    }

    private void note(Role role, int size) {
        places.computeIfAbsent(role, unused -> new ArrayList<>()).add(new Place(position(), size));
    }

    private int u2(Role role) throws IOException {
        note(role, 2);
        return in.readUnsignedShort();
    }

    private void read() throws IOException {
        in.skipNBytes(6);
        u2(Role.VERSION);
        readPool();
        u2(Role.CLASS_FLAGS);
        u2(Role.SUPERTYPE);
        u2(Role.SUPERTYPE);
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            u2(Role.SUPERTYPE);
        }
        readMembers();
        readMembers();
        readAttributes();
    }

    private void readPool() throws IOException {
        int size = in.readUnsignedShort();
        texts.add("");
        while (texts.size() < size) {
            note(Role.TAG, 1);
            int tag = in.readUnsignedByte();
            String text = "";
            switch (tag) {
                case PoolEntry.TAG_UTF8 -> {
                    text = new DataInputStream(new ByteArrayInputStream(bytes, position(), bytes.length - position()))
                            .readUTF();
                    int length = in.readUnsignedShort();
                    for (int i = 0; i < length; i++) {
                        note(Role.TEXT, 1);
                        in.skipNBytes(1);
                    }
                }
                case PoolEntry.TAG_INTEGER, PoolEntry.TAG_FLOAT -> in.skipNBytes(4);
                case PoolEntry.TAG_LONG, PoolEntry.TAG_DOUBLE -> {
                    in.skipNBytes(8);
                    texts.add("");
                }
                case PoolEntry.TAG_METHOD_HANDLE -> {
                    note(Role.INDEX_IN_POOL, 1);
                    in.skipNBytes(1);
                    u2(Role.INDEX_IN_POOL);
                }
                case PoolEntry.TAG_CLASS, PoolEntry.TAG_STRING, PoolEntry.TAG_METHOD_TYPE -> u2(Role.INDEX_IN_POOL);
                default -> {
                    u2(Role.INDEX_IN_POOL);
                    u2(Role.INDEX_IN_POOL);
                }
            }
            texts.add(text);
        }
    }

    private void readMembers() throws IOException {
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            u2(Role.MEMBER_FLAGS);
            u2(Role.MEMBER_NAME);
            u2(Role.MEMBER_TYPE);
            readAttributes();
        }
    }

    private void readAttributes() throws IOException {
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            String name = texts.get(u2(Role.ATTRIBUTE_NAME));
            note(Role.ATTRIBUTE_LENGTH, 4);
            int length = in.readInt();
            switch (name) {
                case "Code" -> readCode();
                case "StackMapTable" -> readBytes(Role.TYPE_MAP, length);
                default -> readBytes(Role.CONTENT, length);
            }
        }
    }

    private void readBytes(Role role, int length) throws IOException {
        for (int i = 0; i < length; i++) {
            note(role, 1);
            in.skipNBytes(1);
        }
    }

    private void readCode() throws IOException {
        u2(Role.LIMITS);
        u2(Role.LIMITS);
        note(Role.CODE_LENGTH, 4);
        in.skipNBytes(4);
        for (var element : codes.removeFirst().elementList()) {
            if (element instanceof Instruction instruction) {
                note(Role.OPCODE, 1);
                in.skipNBytes(1);
                readBytes(Role.OPERAND, instruction.sizeInBytes() - 1);
            }
        }
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            for (int i = 0; i < 4; i++) {
                u2(Role.HANDLER);
            }
        }
        readAttributes();
    }

    static int poolSize(byte[] bytes) {
        return (bytes[8] & 0xFF) << 8 | bytes[9] & 0xFF;
    }
}
