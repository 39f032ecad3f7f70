package ibrik.compiler.replacement;

import ibrik.compiler.problem.CompilerBug;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What tells one body of a method from another: flags, instructions with what their operands mean, handlers. Line
/// numbers, positions in the constant pool and the encoding of an operand do not count; the body of a lambda counts
/// for the method that holds it, whatever number its name has.
///
/// A native method's fingerprint is that of its declaration.
public final class Fingerprint {
    private static final int BYTES = 8;

    private Fingerprint() {}

    /// 16 hexadecimal digits.
    ///
    /// @param type the class that declares `method`, not a substitution's
    public static String of(ClassModel type, MethodModel method) {
        try {
            byte[] text = BodyText.of(type, method).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new CompilerBug("SHA-256 is missing", e);
        }
    }
}
