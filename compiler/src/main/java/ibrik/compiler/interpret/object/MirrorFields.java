package ibrik.compiler.interpret.object;

import ibrik.compiler.classes.ArrayType;
import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.ClassWorld;
import ibrik.compiler.classes.JavaType;
import ibrik.compiler.classes.PrimitiveType;
import ibrik.compiler.classes.ReferenceType;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.InnerClassInfo;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Fills those fields of a class mirror that follow from the class file; the image builder fills the addresses.
///
/// Fields that the class has only through substitution are left out when the substitution is not there.
final class MirrorFields {
    private final ClassWorld world;
    private final SnapshotHeap heap;
    private final ClassType classType;

    MirrorFields(ClassWorld world, SnapshotHeap heap) {
        this.world = world;
        this.heap = heap;
        this.classType = world.named("java.lang.Class");
    }

    void fill(InstanceObject mirror, JavaType type) {
        set(mirror, "name", heap.intern(type.name()));
        switch (type) {
            case PrimitiveType unused -> {
                set(mirror, "primitive", 1);
                modifiers(mirror, ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL | ClassFile.ACC_ABSTRACT);
            }
            case ArrayType array -> fillArray(mirror, array);
            case ClassType ofClass -> fillClass(mirror, ofClass);
        }
    }

    private void fillArray(InstanceObject mirror, ArrayType type) {
        set(mirror, "componentType", heap.mirrorOf(type.element()));
        int visibility = ClassFile.ACC_PUBLIC;
        if (type.baseElement() instanceof ClassType base) {
            visibility = modifiersOf(base) & (ClassFile.ACC_PUBLIC | ClassFile.ACC_PRIVATE | ClassFile.ACC_PROTECTED);
        }
        modifiers(mirror, visibility | ClassFile.ACC_FINAL | ClassFile.ACC_ABSTRACT);
        set(mirror, "superclassOrNull", heap.mirrorOf(world.object()));
        set(
                mirror,
                "directInterfaces",
                mirrors(List.of(world.named("java.lang.Cloneable"), world.named("java.io.Serializable"))));
    }

    private void fillClass(InstanceObject mirror, ClassType type) {
        modifiers(mirror, modifiersOf(type));
        if (type.superclassOrNull() != null && !type.isInterface()) {
            set(mirror, "superclassOrNull", heap.mirrorOf(type.superclassOrNull()));
        }
        if (!type.interfaces().isEmpty()) {
            set(mirror, "directInterfaces", mirrors(type.interfaces()));
        }
        var initialised = new LinkedHashSet<ClassType>();
        if (!type.isInterface()) {
            type.interfaces().forEach(each -> addInitialised(each, initialised));
        }
        if (!initialised.isEmpty()) {
            set(mirror, "interfacesToInitialise", mirrors(List.copyOf(initialised)));
        }
        if (type.sourceFile() != null) {
            set(mirror, "sourceFile", heap.intern(type.sourceFile()));
        }
        String name = type.name();
        set(mirror, "packageName", heap.intern(name.substring(0, Math.max(0, name.lastIndexOf('.')))));
        set(mirror, "isRecord", type.isRecord() ? 1 : 0);
        set(mirror, "isHidden", name.contains("$$Lambda$") ? 1 : 0);
        set(
                mirror,
                "isSealed",
                type.model().findAttribute(Attributes.permittedSubclasses()).isPresent() ? 1 : 0);
        set(mirror, "application", type.moduleOrNull() == null && !type.isOfTarget() ? 1 : 0);
        set(mirror, "comparesWithItself", comparesWithItself(type) ? 1 : 0);
        surroundings(mirror, type);
    }

    private void surroundings(InstanceObject mirror, ClassType type) {
        innerClass(type).ifPresent(info -> {
            info.innerName().ifPresent(name -> set(mirror, "simpleBinaryName", heap.intern(name.stringValue())));
            info.outerClass().flatMap(outer -> find(outer.asInternalName())).ifPresent(outer -> {
                set(mirror, "declaringClassOrNull", heap.mirrorOf(outer));
                set(mirror, "enclosingClassOrNull", heap.mirrorOf(outer));
            });
        });
        type.model()
                .findAttribute(Attributes.enclosingMethod())
                .flatMap(attribute -> find(attribute.enclosingClass().asInternalName()))
                .ifPresent(outer -> set(mirror, "enclosingClassOrNull", heap.mirrorOf(outer)));
    }

    private Optional<ClassType> find(String internalName) {
        return world.find(internalName.replace('/', '.'));
    }

    private static Optional<InnerClassInfo> innerClass(ClassType type) {
        return type.model()
                .findAttribute(Attributes.innerClasses())
                .flatMap(attribute -> attribute.classes().stream()
                        .filter(info -> info.innerClass().asInternalName().equals(type.internalName()))
                        .findFirst());
    }

    /// As `Class.getModifiers`: the flags of the inner-class entry where there is one.
    private static int modifiersOf(ClassType type) {
        int flags = innerClass(type).map(InnerClassInfo::flagsMask).orElse(type.flags());
        return flags & ~ClassFile.ACC_SUPER & 0xFFFF;
    }

    private static boolean comparesWithItself(ClassType type) {
        return type.model()
                .findAttribute(Attributes.signature())
                .map(attribute -> attribute
                        .signature()
                        .stringValue()
                        .contains("Ljava/lang/Comparable<" + type.descriptor() + ">;"))
                .orElse(false);
    }

    /// Superinterfaces that are initialised with a class, in order (JLS 12.4.1): those with default methods.
    private static void addInitialised(ClassType type, Set<ClassType> found) {
        type.interfaces().forEach(each -> addInitialised(each, found));
        if (type.initialiser().isPresent()
                && type.methods().stream().anyMatch(method -> !method.isAbstract() && !method.isStatic())) {
            found.add(type);
        }
    }

    private HeapObject mirrors(List<? extends ReferenceType> types) {
        var array = heap.array(world.arrayOf(classType), types.size());
        for (int i = 0; i < types.size(); i++) {
            array.setReference(array.offsetOf(i), heap.mirrorOf(types.get(i)));
        }
        return array;
    }

    private void modifiers(InstanceObject mirror, int flags) {
        set(mirror, "modifiers", flags);
        set(mirror, "accessFlags", flags);
    }

    private void set(InstanceObject mirror, String field, HeapObject value) {
        classType.declaredField(field).ifPresent(found -> mirror.setReference(found.offset(), value));
    }

    private void set(InstanceObject mirror, String field, int value) {
        classType
                .declaredField(field)
                .ifPresent(found -> mirror.setBits(found.offset(), found.type().bytes(), value));
    }
}
