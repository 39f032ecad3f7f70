package ibrik.runtime.library.reflect;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/// What serialisation knows of a class that has objects in the image; the compiler makes it, see
/// `docs/compiler/06-reflection.md`, "Serialisation".
///
/// All members can be called without a check. What the class has not is null.
public final class SerialForm {
    /// Declared, or made of the members of the class file as the specification of serialisation says (4.6).
    public long version;
    /// `serialVersionUID`, if its value is known only once its class is initialised; else null.
    public Field declaredVersion;
    /// The fields that are written if nothing else is said; those of a record in the order of its components. Where
    /// [#persistent] is not null, transient fields too.
    public Field[] fields;
    /// `serialPersistentFields`.
    public Field persistent;
    /// Makes an object of the class and runs the first constructor above that is not of a serialisable class. Of a
    /// record it is the canonical one, of an `Externalizable` class its own without parameters.
    public Constructor<?> constructor;

    public Method writeObject;
    public Method readObject;
    public Method readObjectNoData;
    public Method writeReplace;
    public Method readResolve;

    private SerialForm() {}

    /// For the compiler, which runs it when it builds the image.
    ///
    /// @param methods in the order of the fields
    static SerialForm of(
            long version,
            Field declaredVersion,
            Field[] fields,
            Field persistent,
            Constructor<?> constructor,
            Method[] methods) {
        SerialForm form = new SerialForm();
        form.version = version;
        form.declaredVersion = declaredVersion;
        form.fields = fields;
        form.persistent = persistent;
        form.constructor = constructor;
        form.writeObject = methods[0];
        form.readObject = methods[1];
        form.readObjectNoData = methods[2];
        form.writeReplace = methods[3];
        form.readResolve = methods[4];
        return form;
    }

    /// One of the five methods, by its name.
    public Method methodOrNull(String name) {
        return switch (name) {
            case "writeObject" -> writeObject;
            case "readObject" -> readObject;
            case "readObjectNoData" -> readObjectNoData;
            case "writeReplace" -> writeReplace;
            case "readResolve" -> readResolve;
            default -> throw new IllegalArgumentException(name);
        };
    }
}
