package ibrik.compiler.reflection;

import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.Field;
import ibrik.compiler.classes.Method;
import ibrik.compiler.interpret.object.HeapObject;
import ibrik.compiler.synthetic.access.AccessClasses;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes `ibrik.runtime.library.serial.SerialForm`: what serialisation asks of a class, found by the rules of its
/// specification; see docs/compiler/06-reflection.md, "Serialisation".
final class SerialForms {
    private static final String NO_ARGUMENTS = "()V";

    private final MemberObjects members;
    private final BuildTimeObjects objects;

    SerialForms(MemberObjects members, BuildTimeObjects objects) {
        this.members = members;
        this.objects = objects;
    }

    HeapObject of(ClassType type) {
        var persistent = persistent(type);
        var fields = new ArrayList<HeapObject>();
        boolean isReplaced = type.isEnum() || isLambda(type);
        for (Field field : isReplaced ? List.<Field>of() : fields(type, persistent.isPresent())) {
            fields.add(members.serialField(field));
        }
        var methods = new ArrayList<HeapObject>();
        methods.add(own(type, "writeObject", "(Ljava/io/ObjectOutputStream;)V"));
        methods.add(own(type, "readObject", "(Ljava/io/ObjectInputStream;)V"));
        methods.add(own(type, "readObjectNoData", NO_ARGUMENTS));
        methods.add(inheritable(type, "writeReplace"));
        methods.add(inheritable(type, "readResolve"));
        return objects.call(
                "serialForm",
                new SerialVersion(objects, type).value(),
                declaredVersionOrNull(type),
                objects.array(objects.world().named("java.lang.reflect.Field"), fields),
                persistent.map(members::serialField).orElse(null),
                constructorOrNull(type),
                objects.array(objects.world().named("java.lang.reflect.Method"), methods));
    }

    /// Others than these come into the stream in place of lambdas.
    private static boolean isLambda(ClassType type) {
        return type.name().contains("$$Lambda$");
    }

    /// A `serialVersionUID` that [SerialVersion] cannot read, because only the initialiser knows its value.
    private HeapObject declaredVersionOrNull(ClassType type) {
        int wanted = ClassFile.ACC_STATIC | ClassFile.ACC_FINAL;
        return type.model().fields().stream()
                .filter(field -> !type.isEnum()
                        && field.fieldName().equalsString("serialVersionUID")
                        && (field.flags().flagsMask() & wanted) == wanted
                        && field.findAttribute(Attributes.constantValue()).isEmpty())
                .findFirst()
                .flatMap(field ->
                        type.declaredField("serialVersionUID", field.fieldType().stringValue()))
                .map(members::serialField)
                .orElse(null);
    }

    // ---- fields -----------------------------------------------------------------------------------------------

    /// In the order of the class file; those of a record as its components stand.
    private static List<Field> fields(ClassType type, boolean withTransient) {
        var found = new ArrayList<Field>();
        for (var model : type.model().fields()) {
            int flags = model.flags().flagsMask();
            if ((flags & ClassFile.ACC_STATIC) == 0 && (withTransient || (flags & ClassFile.ACC_TRANSIENT) == 0)) {
                type.declaredField(
                                model.fieldName().stringValue(),
                                model.fieldType().stringValue())
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<Field> persistent(ClassType type) {
        int wanted = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_FINAL;
        return type.declaredField("serialPersistentFields", "[Ljava/io/ObjectStreamField;")
                .filter(field -> (field.flags() & wanted) == wanted);
    }

    // ---- methods ----------------------------------------------------------------------------------------------

    private HeapObject own(ClassType type, String name, String descriptor) {
        return type.declaredMethod(name, descriptor)
                .filter(method -> !method.isStatic() && method.isPrivate())
                .map(method -> members.method(method, true))
                .orElse(null);
    }

    /// The first method of this name upwards, if the class has a right to it.
    private HeapObject inheritable(ClassType type, String name) {
        for (ClassType owner = type; owner != null; owner = owner.superclassOrNull()) {
            var found = owner.declaredMethod(name, "()Ljava/lang/Object;");
            if (found.isPresent()) {
                return isInherited(type, found.get()) ? members.method(found.get(), true) : null;
            }
        }
        return null;
    }

    private static boolean isInherited(ClassType type, Method method) {
        if (method.isStatic() || method.isAbstract()) {
            return false;
        }
        return method.isPrivate()
                ? method.owner() == type
                : isOpen(method) || packageOf(type).equals(packageOf(method.owner()));
    }

    // ---- constructors -----------------------------------------------------------------------------------------

    private HeapObject constructorOrNull(ClassType type) {
        if (type.isAbstract() || type.isEnum() || isLambda(type)) {
            return null;
        }
        if (type.isRecord()) {
            return canonicalOrNull(type);
        }
        if (type.isSubtypeOf(objects.world().named("java.io.Externalizable"))) {
            return constructor(type)
                    .filter(Method::isPublic)
                    .map(each -> members.serialConstructor(type, each, AccessClasses.ofSerialConstructor(each)))
                    .orElse(null);
        }
        return firstAbove(type)
                .map(each -> members.serialConstructor(type, each, AccessClasses.ofAllocator(type, each)))
                .orElse(null);
    }

    private HeapObject canonicalOrNull(ClassType type) {
        var descriptor = new StringBuilder("(");
        type.model()
                .findAttribute(Attributes.record())
                .ifPresent(record -> record.components()
                        .forEach(each -> descriptor.append(each.descriptor().stringValue())));
        return type.declaredMethod(
                        ConstantDescs.INIT_NAME, descriptor.append(")V").toString())
                .map(each -> members.serialConstructor(type, each, AccessClasses.ofSerialConstructor(each)))
                .orElse(null);
    }

    /// The constructor without parameters of the first class upwards that is not serialisable.
    private Optional<Method> firstAbove(ClassType type) {
        var serialisable = objects.world().named("java.io.Serializable");
        ClassType above = type;
        while (above.isSubtypeOf(serialisable)) {
            var upper = above.superclassOrNull();
            if (upper == null || !seesConstructor(above, upper)) {
                return Optional.empty();
            }
            above = upper;
        }
        boolean samePackage = packageOf(type).equals(packageOf(above));
        return constructor(above).filter(each -> !each.isPrivate() && (isOpen(each) || samePackage));
    }

    private static boolean seesConstructor(ClassType type, ClassType upper) {
        boolean samePackage = packageOf(type).equals(packageOf(upper));
        return upper.methods().stream()
                .filter(Method::isConstructor)
                .anyMatch(each -> isOpen(each) || samePackage && !each.isPrivate());
    }

    private static Optional<Method> constructor(ClassType type) {
        return type.declaredMethod(ConstantDescs.INIT_NAME, NO_ARGUMENTS);
    }

    private static boolean isOpen(Method method) {
        return (method.model().flags().flagsMask() & (ClassFile.ACC_PUBLIC | ClassFile.ACC_PROTECTED)) != 0;
    }

    private static String packageOf(ClassType type) {
        return type.name().substring(0, type.name().lastIndexOf('.') + 1);
    }
}
