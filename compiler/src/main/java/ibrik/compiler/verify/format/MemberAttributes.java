package ibrik.compiler.verify.format;

import java.util.HashSet;
import java.util.Set;

/// The attributes that fields, methods and classes alike can have.
final class MemberAttributes {
    private static final int JAVA_5 = 49;

    /// Attributes that the virtual machine has kept single since Java 5; it looks into none of them.
    private static final Set<String> SINGLE = Set.of(
            "Signature",
            "RuntimeVisibleAnnotations",
            "RuntimeInvisibleAnnotations",
            "RuntimeVisibleTypeAnnotations",
            "RuntimeInvisibleTypeAnnotations");

    private final AttributeReader attributes;
    private final boolean modern;

    MemberAttributes(AttributeReader attributes, int version) {
        this.attributes = attributes;
        this.modern = version >= JAVA_5;
    }

    /// The names that may stand once: these, and since Java 5 the common ones.
    Set<String> single(Set<String> special) {
        var all = new HashSet<>(special);
        if (modern) {
            all.addAll(SINGLE);
        }
        return all;
    }

    void check(String attribute, String owner, long length) {
        switch (attribute) {
            case "Synthetic", "Deprecated" -> AttributeReader.needEmpty(attribute, owner, length);
            case "Signature" -> {
                if (modern) {
                    attributes.checkText(attribute, owner, length);
                }
            }
            default -> {}
        }
    }
}
