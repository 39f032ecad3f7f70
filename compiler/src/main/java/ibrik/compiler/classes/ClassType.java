package ibrik.compiler.classes;

import ibrik.compiler.verify.format.Refusal;
import ibrik.vocabulary.layout.ObjectLayout;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A loaded class or interface after substitution. Made by [ClassWorld]; identity is the class's identity.
public final class ClassType extends ReferenceType {
    private final ClassFileSource source;
    private final ClassWorld world;
    private final ClassType superclass;
    private final List<ClassType> interfaces;
    /// By name and descriptor: a class file may have several of one name.
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, Field> fieldsByName = new HashMap<>();
    private final Map<String, Method> methods = new LinkedHashMap<>();
    private final Map<String, Mark> marks;
    /// What the file says; asked so often that the class file's own object takes too long.
    private final int ownFlags;
    private volatile Set<ClassType> allInterfaces;
    private Optional<Refusal> linkRefusal;
    private int instanceBytes = -1;

    ClassType(String name, ClassFileSource source, ClassType superclass, List<ClassType> interfaces, ClassWorld world) {
        super(name);
        this.source = source;
        this.ownFlags = source.model().flags().flagsMask();
        this.world = world;
        this.superclass = superclass;
        this.interfaces = interfaces;
        this.marks = Mark.of(source.model());
    }

    void add(Field field) {
        fields.put(field.name() + " " + field.descriptor(), field);
        if (fieldsByName.putIfAbsent(field.name(), field) != null) {
            field.markNamesake();
        }
    }

    void add(Method method) {
        methods.put(method.name() + method.descriptor(), method);
    }

    public ClassModel model() {
        return source.model();
    }

    public ClassWorld world() {
        return world;
    }

    /// Name of the JDK module that the class comes from; null for the class path.
    public String moduleOrNull() {
        return source.module();
    }

    /// True for classes of Ibrik's own target modules (vocabulary, machine, runtime, kernel).
    public boolean isOfTarget() {
        return source.ofTarget();
    }

    /// True if nobody checks the code: that of the JDK, of the target, and what the compiler made up.
    boolean isTrusted() {
        return source.unverified() == null;
    }

    /// Neither of the JDK nor of the image's own runtime and kernel.
    public boolean isOfApplication() {
        return moduleOrNull() == null && !isOfTarget();
    }

    /// Why the virtual machine would refuse to link the class, and so to initialise it or to run its code.
    public Optional<Refusal> linkRefusal() {
        return source.unverified() == null ? Optional.empty() : world.linkRefusal(this);
    }

    /// @throws UnusableClass if the class cannot be linked
    public void needLinkable() {
        linkRefusal().ifPresent(refusal -> {
            throw new UnusableClass(refusal);
        });
    }

    /// As [#linkRefusal], by the world's lock.
    Optional<Refusal> verify(Verification verification) {
        if (linkRefusal == null) {
            linkRefusal = verification.of(this, source.unverified());
        }
        return linkRefusal;
    }

    public String sourceFile() {
        return source.sourceFile();
    }

    @Override
    public Kind kind() {
        return isUnboxed() ? Kind.LONG : Kind.REFERENCE;
    }

    /// True for a record marked `@Unboxed`: its values are bare 64-bit words.
    public boolean isUnboxed() {
        return marks.containsKey("Unboxed");
    }

    @Override
    public String descriptor() {
        return "L" + name().replace('.', '/') + ";";
    }

    /// The name with slashes, as class files have it.
    public String internalName() {
        return name().replace('.', '/');
    }

    @Override
    public ClassType superclassOrNull() {
        return superclass;
    }

    public List<ClassType> interfaces() {
        return interfaces;
    }

    public int flags() {
        return ownFlags;
    }

    private boolean has(int flag) {
        return (ownFlags & flag) != 0;
    }

    public boolean isInterface() {
        return has(ClassFile.ACC_INTERFACE);
    }

    public boolean isAbstract() {
        return has(ClassFile.ACC_ABSTRACT);
    }

    public boolean isPublic() {
        return has(ClassFile.ACC_PUBLIC);
    }

    public boolean isFinal() {
        return has(ClassFile.ACC_FINAL);
    }

    /// As `Class.isEnum`: the class of a constant with a body has the flag too.
    public boolean isEnum() {
        return has(ClassFile.ACC_ENUM)
                && superclass != null
                && superclass.name().equals("java.lang.Enum");
    }

    /// `values()` of an enum, which javac writes and others may leave out.
    public Optional<Method> enumValues() {
        return declaredMethod("values", "()[" + descriptor()).filter(Method::isStatic);
    }

    public boolean isRecord() {
        return superclass != null
                && superclass.name().equals("java.lang.Record")
                && isFinal()
                && source.model().findAttribute(Attributes.record()).isPresent();
    }

    public Map<String, Mark> marks() {
        return marks;
    }

    /// Declared fields in class-file order, those added by substitution last.
    public Collection<Field> fields() {
        return fields.values();
    }

    /// Declared methods after substitution.
    public Collection<Method> methods() {
        return methods.values();
    }

    /// The method declared here, not inherited.
    public Optional<Method> declaredMethod(String name, String descriptor) {
        return Optional.ofNullable(methods.get(name + descriptor));
    }

    /// The field declared here, not inherited; the first of this name.
    public Optional<Field> declaredField(String name) {
        return Optional.ofNullable(fieldsByName.get(name));
    }

    /// The field declared here, not inherited. Outside of the application the name is enough, because substitutions
    /// may give a field another type.
    public Optional<Field> declaredField(String name, String descriptor) {
        var exact = Optional.ofNullable(fields.get(name + " " + descriptor));
        return exact.isPresent() || isOfApplication() ? exact : declaredField(name);
    }

    public Optional<Method> initialiser() {
        return declaredMethod("<clinit>", "()V");
    }

    /// All instance fields, those of superclasses first.
    public List<Field> allInstanceFields() {
        var all = new ArrayList<Field>();
        if (superclass != null) {
            all.addAll(superclass.allInstanceFields());
        }
        fields.values().stream().filter(field -> !field.isStatic()).forEach(all::add);
        return all;
    }

    /// All interfaces that this class implements, directly or not; for an interface without itself.
    public Set<ClassType> allInterfaces() {
        var known = allInterfaces;
        if (known == null) {
            known = findInterfaces();
            allInterfaces = known;
        }
        return known;
    }

    private Set<ClassType> findInterfaces() {
        var all = new LinkedHashSet<ClassType>();
        if (superclass != null) {
            all.addAll(superclass.allInterfaces());
        }
        for (var each : interfaces) {
            all.add(each);
            all.addAll(each.allInterfaces());
        }
        return all;
    }

    @Override
    public boolean isSubtypeOf(ReferenceType other) {
        if (other == this) {
            return true;
        }
        if (!(other instanceof ClassType type)) {
            return false;
        }
        if (type.isInterface()) {
            return allInterfaces().contains(type);
        }
        for (ClassType each = superclass; each != null; each = each.superclass) {
            if (each == type) {
                return true;
            }
        }
        return type.superclass == null;
    }

    /// Bytes of an instance with its header, a multiple of [ObjectLayout#ALIGNMENT].
    public int instanceBytes() {
        layOut();
        return instanceBytes + ObjectLayout.ALIGNMENT - 1 & -ObjectLayout.ALIGNMENT;
    }

    /// Places the instance fields, the superclass's first: [FieldLayout].
    synchronized void layOut() {
        if (instanceBytes >= 0) {
            return;
        }
        int start = ObjectLayout.HEADER_BYTES;
        if (superclass != null) {
            superclass.layOut();
            start = superclass.instanceBytes;
        }
        instanceBytes = FieldLayout.place(this, fields.values(), start);
    }
}
