package ibrik.runtime.library.serial;

import ibrik.runtime.library.reflect.ClassMembers_;
import ibrik.runtime.library.reflect.SerialForm;
import ibrik.runtime.missing.MissingEntry;
import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectStreamField;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What the JDK finds out about a class by reflection comes from its [SerialForm].
@Substitute("java.io.ObjectStreamClass")
public final class ObjectStreamClass_ {
    @Alias
    private boolean isRecord;

    @Alias
    private ExceptionInfo_ deserializeEx;

    private ObjectStreamClass_() {}

    @Alias
    private final native void requireInitialized();

    @Alias
    native ClassDataSlot_[] getClassDataLayout() throws InvalidClassException;

    @Alias
    native ObjectStreamField[] getFields(boolean copy);

    @Alias
    native Class<?> forClass();

    @Add
    static SerialForm form(Class<?> type) {
        SerialForm form = formOrNull(type);
        if (form == null) {
            throw new UnsupportedOperationException(MissingEntry.told(
                    "objects of " + type.getName() + " can neither be written nor read, because the program makes none",
                    MissingEntry.type(type.getName(), "serializable")));
        }
        return form;
    }

    @Add
    private static SerialForm formOrNull(Class<?> type) {
        var members = ((ClassMembers_) (Object) type).members;
        return members == null ? null : members.serial;
    }

    @Replace
    @Harmless("it prepares native code")
    private static void initNative() {}

    @Replace
    private static Long getDeclaredSUID(Class<?> type) {
        return type.isInterface() || type.isArray() ? null : (Long) version(form(type));
    }

    @Add
    private static long version(SerialForm form) {
        try {
            return form.declaredVersion == null ? form.version : form.declaredVersion.getLong(null);
        } catch (IllegalAccessException | IllegalArgumentException notOfThisType) {
            return form.version;
        }
    }

    /// Of classes the compiler knows it; an array has no members.
    @Replace
    private static long computeDefaultSUID(Class<?> type) {
        int modifiers =
                type.getModifiers() & (Modifier.PUBLIC | Modifier.FINAL | Modifier.INTERFACE | Modifier.ABSTRACT);
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream data = new DataOutputStream(bytes);
            data.writeUTF(type.getName());
            data.writeInt(modifiers);
            byte[] digest = MessageDigest.getInstance("SHA").digest(bytes.toByteArray());
            return ByteBuffer.wrap(digest).order(ByteOrder.LITTLE_ENDIAN).getLong();
        } catch (IOException | NoSuchAlgorithmException never) {
            throw new InternalError(never);
        }
    }

    @Replace
    private static Constructor<?> getExternalizableConstructor(Class<?> type) {
        return form(type).constructor;
    }

    @Replace
    private static Constructor<?> getSerializableConstructor(Class<?> type) {
        return form(type).constructor;
    }

    @Replace
    @Harmless("ObjectInputStream_ calls the constructor of a record, not a handle of it")
    private static MethodHandle canonicalRecordCtr(Class<?> type) {
        return null;
    }

    @Replace
    void checkDeserialize() throws InvalidClassException {
        requireInitialized();
        // A record has its missing handle against it, which nobody needs here.
        if (deserializeEx != null && !(isRecord && form(forClass()).constructor != null)) {
            throw deserializeEx.newInvalidClassException();
        }
    }

    @Replace
    private static Method getInheritableMethod(Class<?> type, String name, Class<?>[] parameters, Class<?> result) {
        return form(type).methodOrNull(name);
    }

    @Replace
    private static Method getPrivateMethod(Class<?> type, String name, Class<?>[] parameters, Class<?> result) {
        return form(type).methodOrNull(name);
    }

    @Replace
    private static ObjectStreamField[] getDefaultSerialFields(Class<?> type) {
        SerialForm form = form(type);
        List<ObjectStreamField> found = new ArrayList<>();
        for (Field field : form.fields) {
            if (!Modifier.isTransient(field.getModifiers())) {
                found.add(field(field, false));
            }
        }
        return found.toArray(new ObjectStreamField[0]);
    }

    @Replace
    private static ObjectStreamField[] getDeclaredSerialFields(Class<?> type) throws InvalidClassException {
        SerialForm form = form(type);
        ObjectStreamField[] declared = declaredOrNull(form);
        if (declared == null) {
            return null;
        }
        ObjectStreamField[] bound = new ObjectStreamField[declared.length];
        Set<String> names = new HashSet<>();
        for (int i = 0; i < declared.length; i++) {
            if (!names.add(declared[i].getName())) {
                throw new InvalidClassException("multiple serializable fields named " + declared[i].getName());
            }
            bound[i] = bound(form, declared[i]);
        }
        return bound;
    }

    @Add
    private static ObjectStreamField[] declaredOrNull(SerialForm form) {
        try {
            return form.persistent == null ? null : (ObjectStreamField[]) form.persistent.get(null);
        } catch (IllegalAccessException | ClassCastException ofAnotherType) {
            return null;
        }
    }

    /// The field of the class with this name and type, if there is one.
    @Add
    private static ObjectStreamField bound(SerialForm form, ObjectStreamField declared) {
        for (Field field : form.fields) {
            if (field.getName().equals(declared.getName()) && field.getType() == declared.getType()) {
                return field(field, declared.isUnshared());
            }
        }
        return new ObjectStreamField(declared.getName(), declared.getType(), declared.isUnshared());
    }

    @Add
    private static ObjectStreamField field(Field field, boolean isUnshared) {
        return (ObjectStreamField) (Object) new ObjectStreamField_(field, isUnshared, true);
    }
}
