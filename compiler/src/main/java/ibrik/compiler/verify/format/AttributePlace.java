package ibrik.compiler.verify.format;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What can have attributes (JVMS §4.7), and which it can have. An attribute that stands elsewhere means nothing.
enum AttributePlace {
    CLASS(
            Set.of("BootstrapMethods"),
            Set.of(
                    "SourceFile",
                    "SourceDebugExtension",
                    "InnerClasses",
                    "EnclosingMethod",
                    "NestHost",
                    "NestMembers",
                    "PermittedSubclasses",
                    "Record")),
    FIELD(Set.of(), Set.of("ConstantValue")),
    METHOD(
            Set.of("Code"),
            Set.of(
                    "Exceptions",
                    "MethodParameters",
                    "AnnotationDefault",
                    "RuntimeVisibleParameterAnnotations",
                    "RuntimeInvisibleParameterAnnotations")),
    CODE(Set.of("StackMapTable", "LocalVariableTable"), Set.of("LineNumberTable", "LocalVariableTypeTable")),
    COMPONENT(Set.of(), Set.of());

    /// The first version of class files in which an attribute means something, if that is not the first of all.
    private static final Map<String, Integer> SINCE = Map.ofEntries(
            Map.entry("Signature", 49),
            Map.entry("EnclosingMethod", 49),
            Map.entry("AnnotationDefault", 49),
            Map.entry("LocalVariableTypeTable", 49),
            Map.entry("RuntimeVisibleAnnotations", 49),
            Map.entry("RuntimeVisibleParameterAnnotations", 49),
            Map.entry("RuntimeVisibleTypeAnnotations", 49),
            Map.entry("BootstrapMethods", 51),
            Map.entry("NestHost", 55),
            Map.entry("NestMembers", 55),
            Map.entry("Record", 60),
            Map.entry("PermittedSubclasses", 61));

    private final Set<String> ofCode;
    private final Set<String> all;

    /// @param ofCode    names of attributes that say how code runs
    /// @param ofNothing names of those that only describe
    AttributePlace(Set<String> ofCode, Set<String> ofNothing) {
        this.ofCode = ofCode;
        this.all = new HashSet<>(ofNothing);
        this.all.addAll(ofCode);
    }

    /// Whether the attribute says, if it stands here, how code runs.
    boolean isOfCode(String name) {
        return ofCode.contains(name);
    }

    /// Whether the attribute stands here and should elsewhere, or in a file of a later version.
    boolean isWrongFor(String name, int version) {
        return version < SINCE.getOrDefault(name, 0)
                || !all.contains(name) && Arrays.stream(values()).anyMatch(place -> place.all.contains(name));
    }
}
