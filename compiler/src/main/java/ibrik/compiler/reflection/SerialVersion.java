package ibrik.compiler.reflection;

import ibrik.compiler.classes.ClassType;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.List;

/// The version of a class for serialisation: the one that it declares, else a hash of all members of its class file
/// (Java Object Serialization Specification, 4.6).
final class SerialVersion {
    private static final int OF_CLASSES =
            ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL | ClassFile.ACC_INTERFACE | ClassFile.ACC_ABSTRACT;
    private static final int OF_FIELDS = ClassFile.ACC_PUBLIC
            | ClassFile.ACC_PRIVATE
            | ClassFile.ACC_PROTECTED
            | ClassFile.ACC_STATIC
            | ClassFile.ACC_FINAL
            | ClassFile.ACC_VOLATILE
            | ClassFile.ACC_TRANSIENT;
    private static final int OF_METHODS = ClassFile.ACC_PUBLIC
            | ClassFile.ACC_PRIVATE
            | ClassFile.ACC_PROTECTED
            | ClassFile.ACC_STATIC
            | ClassFile.ACC_FINAL
            | ClassFile.ACC_SYNCHRONIZED
            | ClassFile.ACC_NATIVE
            | ClassFile.ACC_ABSTRACT
            | ClassFile.ACC_STRICT;

    private final BuildTimeObjects objects;
    private final ClassType type;

    SerialVersion(BuildTimeObjects objects, ClassType type) {
        this.objects = objects;
        this.type = type;
    }

    long value() {
        if (type.isEnum()) {
            return 0;
        }
        Long declared = declaredOrNull();
        return declared != null ? declared : type.isRecord() ? 0 : hash();
    }

    /// Only of a constant: others are read when the program runs, see [SerialForms].
    private Long declaredOrNull() {
        int wanted = ClassFile.ACC_STATIC | ClassFile.ACC_FINAL;
        for (FieldModel field : type.model().fields()) {
            if (field.fieldName().equalsString("serialVersionUID")
                    && (field.flags().flagsMask() & wanted) == wanted
                    && field.findAttribute(Attributes.constantValue()).isPresent()) {
                Object value = field.findAttribute(Attributes.constantValue())
                        .get()
                        .constant()
                        .constantValue();
                return value instanceof Number number && !(value instanceof Double || value instanceof Float)
                        ? number.longValue()
                        : null;
            }
        }
        return null;
    }

    private long hash() {
        try {
            var bytes = new ByteArrayOutputStream();
            write(new DataOutputStream(bytes));
            byte[] digest = MessageDigest.getInstance("SHA").digest(bytes.toByteArray());
            return ByteBuffer.wrap(digest).order(ByteOrder.LITTLE_ENDIAN).getLong();
        } catch (IOException | NoSuchAlgorithmException never) {
            throw new AssertionError(never);
        }
    }

    private void write(DataOutputStream data) throws IOException {
        List<MethodModel> methods = type.model().methods();
        data.writeUTF(type.name());
        data.writeInt(modifiers(methods));
        for (String name : type.model().interfaces().stream()
                .map(each -> each.asInternalName().replace('/', '.'))
                .sorted()
                .toList()) {
            data.writeUTF(name);
        }
        writeFields(data);
        if (methods.stream().anyMatch(each -> each.methodName().equalsString("<clinit>"))) {
            writeMember(data, "<clinit>", ClassFile.ACC_STATIC, "()V");
        }
        writeMethods(
                data,
                methods.stream()
                        .filter(each -> each.methodName().equalsString("<init>"))
                        .toList());
        writeMethods(
                data,
                methods.stream()
                        .filter(each -> !each.methodName().stringValue().startsWith("<"))
                        .toList());
    }

    /// An interface counts as abstract if it has methods, whatever its flags say.
    private int modifiers(List<MethodModel> methods) {
        int modifiers = objects.modifiers(type) & OF_CLASSES;
        if (!type.isInterface()) {
            return modifiers;
        }
        boolean hasMethods = methods.stream()
                .anyMatch(each -> !each.methodName().stringValue().startsWith("<"));
        return hasMethods ? modifiers | ClassFile.ACC_ABSTRACT : modifiers & ~ClassFile.ACC_ABSTRACT;
    }

    private void writeFields(DataOutputStream data) throws IOException {
        for (FieldModel field : type.model().fields().stream()
                .sorted(Comparator.comparing(each -> each.fieldName().stringValue()))
                .toList()) {
            int flags = field.flags().flagsMask() & OF_FIELDS;
            boolean isHidden = (flags & ClassFile.ACC_PRIVATE) != 0
                    && (flags & (ClassFile.ACC_STATIC | ClassFile.ACC_TRANSIENT)) != 0;
            if (!isHidden) {
                writeMember(
                        data,
                        field.fieldName().stringValue(),
                        flags,
                        field.fieldType().stringValue());
            }
        }
    }

    private static void writeMethods(DataOutputStream data, List<MethodModel> methods) throws IOException {
        for (MethodModel method : methods.stream()
                .sorted(Comparator.<MethodModel, String>comparing(
                                each -> each.methodName().stringValue())
                        .thenComparing(each -> each.methodType().stringValue()))
                .toList()) {
            int flags = method.flags().flagsMask() & OF_METHODS;
            if ((flags & ClassFile.ACC_PRIVATE) == 0) {
                writeMember(
                        data,
                        method.methodName().stringValue(),
                        flags,
                        method.methodType().stringValue().replace('/', '.'));
            }
        }
    }

    private static void writeMember(DataOutputStream data, String name, int flags, String descriptor)
            throws IOException {
        data.writeUTF(name);
        data.writeInt(flags);
        data.writeUTF(descriptor);
    }
}
