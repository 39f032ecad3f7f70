package ibrik.compiler.classes;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.FieldModel;
import java.lang.classfile.attribute.ConstantValueAttribute;

/// A field of a loaded class. Identity is the field's identity.
public final class Field {
    private final ClassType owner;
    private final String name;
    private final FieldModel model;
    private final int ownFlags;
    private final ClassWorld world;
    private JavaType type;
    private boolean reset;
    private boolean mutable;
    private boolean readAfresh;
    private boolean namesake;
    private int offset = -1;

    Field(ClassType owner, FieldModel model, ClassWorld world) {
        this.owner = owner;
        this.name = model.fieldName().stringValue();
        this.model = model;
        this.ownFlags = model.flags().flagsMask();
        this.world = world;
    }

    public ClassType owner() {
        return owner;
    }

    public String name() {
        return name;
    }

    public String descriptor() {
        return model.fieldType().stringValue();
    }

    public FieldModel model() {
        return model;
    }

    /// As [Method#signature]: Object in place of a class that cannot be used.
    public JavaType type() {
        if (type == null) {
            type = world.placeTypeOf(model.fieldType().stringValue());
        }
        return type;
    }

    /// Access flags as in the class file.
    public int flags() {
        return ownFlags;
    }

    private boolean has(int flag) {
        return (ownFlags & flag) != 0;
    }

    public boolean isStatic() {
        return has(ClassFile.ACC_STATIC);
    }

    /// False for fields that a substitution names without `final`: the runtime writes them.
    public boolean isFinal() {
        return has(ClassFile.ACC_FINAL) && !mutable;
    }

    void markMutable() {
        mutable = true;
    }

    /// True also for fields that a substitution names with `volatile`: others write them while a thread stops.
    public boolean isVolatile() {
        return readAfresh || has(ClassFile.ACC_VOLATILE);
    }

    /// The class has another field of this name.
    void markNamesake() {
        namesake = true;
    }

    void markVolatile() {
        readAfresh = true;
    }

    /// Byte offset in an instance, header included; for static fields -1 (they have a symbol).
    public int offset() {
        if (!isStatic() && offset < 0) {
            owner.layOut();
        }
        return offset;
    }

    void place(int newOffset) {
        offset = newOffset;
    }

    /// True if the value at build time does not enter the image (`@Alias(reset = true)`).
    public boolean isReset() {
        return reset;
    }

    void markReset() {
        reset = true;
    }

    /// The value of the ConstantValue attribute (Integer, Long, Float, Double, String), or null.
    public Object constantValueOrNull() {
        return model.findAttribute(Attributes.constantValue())
                .map(ConstantValueAttribute::constant)
                .map(entry -> (Object) entry.constantValue())
                .orElse(null);
    }

    /// `static:pkg.Class.field`, the linker symbol of a static field.
    public String symbol() {
        return "static:" + owner.name() + "." + name + (namesake ? " " + descriptor() : "");
    }

    @Override
    public String toString() {
        return owner.name() + "." + name;
    }
}
