package ibrik.compiler.emit;

import ibrik.compiler.classes.JavaType;
import ibrik.compiler.classes.Kind;
import ibrik.compiler.ir.Leaf;
import java.nio.charset.StandardCharsets;

/// Spellings of LLVM's assembly language.
final class LlvmText {
    private LlvmText() {}

    static String type(Kind kind) {
        return switch (kind) {
            case INT -> "i32";
            case LONG -> "i64";
            case FLOAT -> "float";
            case DOUBLE -> "double";
            case REFERENCE -> "ptr";
            case VOID -> "void";
        };
    }

    /// The type of a value in memory: `i8` for boolean and byte, `i16` for short and char.
    static String memoryType(JavaType type) {
        return switch (type.bytes()) {
            case 1 -> "i8";
            case 2 -> "i16";
            default -> type(type.kind());
        };
    }

    /// `@"name"` with everything but plain ASCII escaped.
    static String global(String name) {
        var text = new StringBuilder("@\"");
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            if (b < ' ' || b == '"' || b == '\\' || b == 127) {
                text.append(String.format("\\%02X", b & 0xFF));
            } else {
                text.append((char) b);
            }
        }
        return text.append('"').toString();
    }

    /// Text inside the quotes of a metadata string.
    static String quoted(String text) {
        String name = global(text);
        return name.substring(1);
    }

    /// A floating-point constant by its bits; LLVM wants floats widened to double.
    static String number(Leaf.Constant constant) {
        return switch (constant.kind()) {
            case INT -> Integer.toString((int) constant.bits());
            case LONG -> Long.toString(constant.bits());
            case FLOAT -> String.format("0x%016X", widened((int) constant.bits()));
            case DOUBLE -> String.format("0x%016X", constant.bits());
            case REFERENCE, VOID -> throw new IllegalArgumentException("number of kind " + constant.kind());
        };
    }

    /// The bits of a float as a double, NaN payloads kept.
    private static long widened(int bits) {
        int exponent = bits >>> 23 & 0xFF;
        if (exponent != 0xFF) {
            return Double.doubleToRawLongBits(Float.intBitsToFloat(bits));
        }
        return (long) (bits >>> 31) << 63 | 0x7FFL << 52 | (long) (bits & 0x7FFFFF) << 29;
    }
}
