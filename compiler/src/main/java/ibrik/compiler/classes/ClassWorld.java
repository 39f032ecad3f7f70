package ibrik.compiler.classes;

import ibrik.compiler.problem.Problem;
import ibrik.compiler.verify.format.ClassFormat;
import ibrik.compiler.verify.format.Refusal;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All classes of one build: loads them by name, applies substitutions, resolves members (JVMS §5.4.3).
///
/// One instance serves all threads of a build; loading is synchronised.
public final class ClassWorld {
    private static final ClassFile PARSER = ClassFile.of(
            ClassFile.DebugElementsOption.PASS_DEBUG, ClassFile.AttributesProcessingOption.PASS_ALL_ATTRIBUTES);

    private final ClassPath path;
    private final Substitutions substitutions;
    private final Map<String, ClassType> classes = new HashMap<>();
    private final Map<String, Signature> signatures = new HashMap<>();
    /// Files that the virtual machine would not take, by name with dots.
    private final Map<String, Refusal> refusals = new HashMap<>();
    private final Set<String> loading = new HashSet<>();
    private final Verification verification = new Verification(this);
    private final FailedSelections failedSelections = new FailedSelections(this);
    private final List<Problem> drift = new ArrayList<>();
    private final Map<JavaType, ArrayType> primitiveArrays = new HashMap<>();

    public ClassWorld(ClassPath path) {
        this.path = path;
        this.substitutions = Substitutions.read(path, PARSER);
    }

    synchronized void addDrift(Problem problem) {
        drift.add(problem);
    }

    /// Members that a substitution names and this JDK does not have, in the classes that were loaded so far.
    public synchronized List<Problem> drift() {
        return List.copyOf(drift);
    }

    public ClassPath path() {
        return path;
    }

    public Substitutions substitutions() {
        return substitutions;
    }

    /// The class of this name (dots), or empty if no class file is found, or one that cannot be loaded.
    public synchronized Optional<ClassType> find(String name) {
        String target = substitutions.targetOf(name);
        var known = classes.get(target);
        if (known != null) {
            return Optional.of(known);
        }
        if (refusals.containsKey(target)) {
            return Optional.empty();
        }
        return path.find(target)
                .flatMap(
                        file -> file.isOfApplication() ? load(target, file) : Optional.of(define(target, parse(file))));
    }

    /// Loads a class that nobody vouches for (JVMS §5.3.5).
    private Optional<ClassType> load(String name, ClassPath.Entry file) {
        try {
            if (!loading.add(name)) {
                throw new UnusableClass(new Refusal(Refusal.Kind.CIRCULARITY, name.replace('.', '/')));
            }
            if (file.unreadable().isPresent()) {
                throw new UnusableClass(file.unreadable().get());
            }
            byte[] bytes = switch (ClassFormat.check(file.bytes(), name.replace('.', '/'))) {
                case ClassFormat.Outcome.Taken(byte[] taken) -> taken;
                case ClassFormat.Outcome.NotTaken(Refusal why) -> throw new UnusableClass(why);
            };
            return Optional.of(define(name, new ClassFileSource(PARSER.parse(bytes), null, false, bytes)));
        } catch (UnusableClass unusable) {
            refusals.put(name, unusable.refusal());
            return Optional.empty();
        } finally {
            loading.remove(name);
        }
    }

    FailedSelections failedSelections() {
        return failedSelections;
    }

    synchronized Optional<Refusal> linkRefusal(ClassType type) {
        return type.verify(verification);
    }

    /// The class of this name (dots), which must exist.
    ///
    /// @throws UnusableClass if no class file is found, or one that cannot be loaded
    public synchronized ClassType named(String name) {
        var found = find(name);
        if (found.isEmpty()) {
            var refusal = refusals.get(substitutions.targetOf(name));
            throw refusal == null ? UnusableClass.missing(name) : new UnusableClass(refusal);
        }
        return found.get();
    }

    public ClassType object() {
        return named("java.lang.Object");
    }

    /// Adds a class that the compiler generated; its name must be new.
    public synchronized ClassType define(byte[] classFile) {
        ClassModel model = PARSER.parse(classFile);
        String name = model.thisClass().asInternalName().replace('/', '.');
        return define(name, new ClassFileSource(model, null, false));
    }

    /// As [#define(byte[])], belonging to the module of `host`.
    public synchronized ClassType define(byte[] classFile, ClassType host) {
        ClassModel model = PARSER.parse(classFile);
        String name = model.thisClass().asInternalName().replace('/', '.');
        return define(name, new ClassFileSource(model, host.moduleOrNull(), host.isOfTarget()));
    }

    private static ClassFileSource parse(ClassPath.Entry file) {
        return new ClassFileSource(PARSER.parse(file.bytes()), file.module(), file.ofTarget());
    }

    private ClassType define(String name, ClassFileSource source) {
        var model = source.model();
        var superclass = model.superclass()
                .map(entry -> named(entry.asInternalName().replace('/', '.')))
                .orElse(null);
        var interfaces = new ArrayList<ClassType>();
        for (var entry : model.interfaces()) {
            interfaces.add(named(entry.asInternalName().replace('/', '.')));
        }
        var type = new ClassType(name, source, superclass, List.copyOf(interfaces), this);
        for (FieldModel field : model.fields()) {
            type.add(new Field(type, field, this));
        }
        for (MethodModel method : model.methods()) {
            addMethod(type, method.methodName().stringValue(), method, source);
        }
        substitutions.of(name).forEach(substitution -> substitution.applyTo(type, this));
        if (source.unverified() != null) {
            SupertypeRules.check(type);
        }
        classes.put(name, type);
        return type;
    }

    void addMethod(ClassType owner, String name, MethodModel method, ClassFileSource origin) {
        String descriptor = substitutions.mapDescriptor(method.methodType().stringValue());
        owner.add(new Method(owner, name, descriptor, method, origin, this));
    }

    /// The type of a field descriptor: `I`, `Ljava/lang/String;`, `[[J`.
    ///
    /// @throws UnusableClass if there is none; it names an array of an absent class as a whole
    public JavaType typeOf(String descriptor) {
        return switch (descriptor.charAt(0)) {
            case '[' -> arrayTypeOf(descriptor);
            case 'L' -> named(descriptor.substring(1, descriptor.length() - 1).replace('/', '.'));
            default -> PrimitiveType.of(descriptor.charAt(0));
        };
    }

    private JavaType arrayTypeOf(String descriptor) {
        int dimensions = descriptor.lastIndexOf('[') + 1;
        String element = descriptor.substring(dimensions);
        try {
            JavaType type = typeOf(element);
            for (int left = dimensions; left > 0; left--) {
                type = arrayOf(type);
            }
            return type;
        } catch (UnusableClass unusable) {
            String name = element.substring(1, element.length() - 1);
            boolean isAbsent = unusable.refusal().equals(new Refusal(Refusal.Kind.NOT_FOUND, name));
            throw isAbsent ? UnusableClass.missing(descriptor) : unusable;
        }
    }

    /// The type of a place that is declared so. Fields, parameters and results may be of classes that cannot be used:
    /// the virtual machine does not look for them, and only null is ever there. It is one of Object, too.
    JavaType placeTypeOf(String descriptor) {
        if (descriptor.charAt(0) == '[') {
            return arrayOf(placeTypeOf(descriptor.substring(1)));
        }
        try {
            return typeOf(descriptor);
        } catch (UnusableClass absent) {
            return object();
        }
    }

    /// The type that a constant-pool class entry names: `java/lang/String` or an array descriptor.
    public ReferenceType typeOfEntry(String internalName) {
        return internalName.charAt(0) == '['
                ? (ReferenceType) typeOf(internalName)
                : named(internalName.replace('/', '.'));
    }

    public synchronized ArrayType arrayOf(JavaType element) {
        if (element instanceof ReferenceType reference) {
            return reference.arrayType(object());
        }
        return primitiveArrays.computeIfAbsent(element, e -> new ArrayType(e, object()));
    }

    public synchronized Signature signatureOf(String descriptor) {
        var known = signatures.get(descriptor);
        if (known == null) {
            var type = MethodDescriptor.of(descriptor);
            var parameters = type.parameterList().stream()
                    .map(parameter -> placeTypeOf(parameter.descriptorString()))
                    .toList();
            known = new Signature(parameters, placeTypeOf(type.returnType().descriptorString()));
            signatures.put(descriptor, known);
        }
        return known;
    }

    /// Looks for all classes that a descriptor of a field or a method names, as reflection and method handles do.
    ///
    /// @throws UnusableClass for the first one that cannot be used
    public void checkTypes(String descriptor) {
        if (descriptor.charAt(0) != '(') {
            typeOf(descriptor);
            return;
        }
        var type = MethodDescriptor.of(descriptor);
        type.parameterList().forEach(parameter -> typeOf(parameter.descriptorString()));
        typeOf(type.returnType().descriptorString());
    }

    /// Field resolution (JVMS §5.4.3.2): the class, its superinterfaces, its superclass.
    ///
    /// @param owner name of the class as the instruction has it, with slashes or dots
    public Optional<Field> resolveField(String owner, String name, String descriptor) {
        String dotted = owner.replace('/', '.');
        String mapped = substitutions.mapDescriptor(descriptor);
        return find(dotted).flatMap(type -> resolveField(type, substitutions.memberName(dotted, name), mapped));
    }

    private Optional<Field> resolveField(ClassType type, String name, String descriptor) {
        var own = type.declaredField(name, descriptor);
        if (own.isPresent()) {
            return own;
        }
        for (var each : type.interfaces()) {
            var found = resolveField(each, name, descriptor);
            if (found.isPresent()) {
                return found;
            }
        }
        var above = type.superclassOrNull();
        return above == null ? Optional.empty() : resolveField(above, name, descriptor);
    }

    /// Method resolution for classes and interfaces (JVMS §5.4.3.3 and §5.4.3.4); arrays resolve in Object.
    ///
    /// @param owner name of the class as the instruction has it, with slashes or dots, or an array descriptor
    public Optional<Method> resolveMethod(String owner, String name, String descriptor) {
        String dotted = owner.startsWith("[") ? "java.lang.Object" : owner.replace('/', '.');
        String mapped = substitutions.mapDescriptor(descriptor);
        String member = substitutions.memberName(dotted, name + descriptor);
        String realName = member.contains("(") ? member.substring(0, member.indexOf('(')) : member;
        return find(dotted).flatMap(type -> Hierarchy.findMethod(type, realName, mapped));
    }

    /// The class's source file and whether it exists at all are asked often by error reports.
    public Optional<String> sourceFileOf(String name) {
        return find(name)
                .flatMap(type -> type.model().findAttribute(Attributes.sourceFile()))
                .map(attribute -> attribute.sourceFile().stringValue());
    }
}
