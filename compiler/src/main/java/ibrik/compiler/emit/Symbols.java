package ibrik.compiler.emit;

import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.JavaType;
import ibrik.compiler.classes.Method;
import ibrik.compiler.classes.ReferenceType;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Names of linker symbols that the code and the image data agree on; see docs/contracts.md.
public final class Symbols {
    private Symbols() {}

    /// An absolute symbol: the hub offset of a type.
    public static String hubNumber(ReferenceType type) {
        return "hubnumber:" + type.name();
    }

    /// An absolute symbol: distance from a class's hub offset to that of its last subclass.
    public static String hubSpan(ClassType type) {
        return "hubspan:" + type.name();
    }

    /// The place in the hub at offset 0 where classes that implement the interface hold its number.
    public static String interfaceSlot(ClassType type) {
        return "interfaceslot:" + type.name();
    }

    /// An absolute symbol: the number of the interface in its slot.
    public static String interfaceNumber(ClassType type) {
        return "interfacenumber:" + type.name();
    }

    /// The place in the hub at offset 0 of the code pointer for calls of this method.
    public static String selector(Method method) {
        return "selector:" + method.symbol();
    }

    public static String ofMirror(JavaType type) {
        return "class:" + type.name();
    }

    /// Literals are named by their content, so that code does not change when other strings come and go.
    public static String ofString(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (int i = 0; i < text.length(); i++) {
                digest.update((byte) text.charAt(i));
                digest.update((byte) (text.charAt(i) >>> 8));
            }
            return "string:" + HexFormat.of().formatHex(digest.digest(), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
