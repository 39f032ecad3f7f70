package ibrik.compiler.verify.format;

import java.util.List;
import java.util.Set;

/// The frame of a method's code (JVMS §4.7.3, "The Code Attribute"); the instructions are for the verifier.
final class CodeFormat {
    private static final int MOST_BYTES = 65535;
    private static final int JAVA_6 = 50;

    private final ClassBytes in;
    private final Pool pool;
    private final AttributeReader attributes;
    private final Names names;
    private final int version;
    private String owner;
    private int maxLocals;
    private long codeLength;

    CodeFormat(ClassBytes in, Pool pool, AttributeReader attributes, int version) {
        this.in = in;
        this.pool = pool;
        this.attributes = attributes;
        this.names = new Names(version);
        this.version = version;
    }

    /// @param typeMaps where the code's table of type maps is noted, which has to do with linking
    void check(String method, Arguments arguments, List<TypeMapFormat.Table> typeMaps) {
        owner = method;
        int maxStack = in.u2();
        maxLocals = in.u2();
        codeLength = in.u4();
        if (arguments.slots() > maxLocals) {
            throw Refused.format("Arguments can't fit into locals of " + owner);
        }
        if (codeLength == 0 || codeLength > MOST_BYTES) {
            throw Refused.format("Invalid method Code length " + codeLength + " of " + owner);
        }
        int code = in.position();
        in.skip(codeLength);
        checkHandlers();
        var variables = new VariableTables(in, pool, names, version, codeLength, maxLocals, owner);
        var single = version >= JAVA_6 ? Set.of("StackMapTable") : Set.<String>of();
        attributes.each("the code of " + owner, single, AttributePlace.CODE, (attribute, length) -> {
            switch (attribute) {
                case "StackMapTable" -> {
                    int start = in.position();
                    int end = (int) Math.min(start + length, Integer.MAX_VALUE);
                    typeMaps.add(new TypeMapFormat.Table(
                            start, end, code, (int) codeLength, maxStack, maxLocals, arguments, owner));
                }
                case "LineNumberTable" -> checkLines();
                case "LocalVariableTable", "LocalVariableTypeTable" -> variables.read(attribute);
                default -> {}
            }
        });
        variables.checkMatch();
    }

    private void checkHandlers() {
        for (int left = in.u2(); left > 0; left--) {
            int start = in.u2();
            int end = in.u2();
            int handler = in.u2();
            int type = in.u2();
            if (start >= end || end > codeLength) {
                throw Refused.format("Invalid exception table range of " + owner);
            }
            if (handler >= codeLength) {
                throw Refused.format("Invalid exception table handler of " + owner);
            }
            if (type != 0) {
                pool.className(type, "Catch type in exception table has bad constant type in " + owner);
            }
        }
    }

    private void checkLines() {
        for (int left = in.u2(); left > 0; left--) {
            if (in.u2() >= codeLength) {
                throw Refused.format("Invalid pc in LineNumberTable of " + owner);
            }
            in.u2();
        }
    }
}
