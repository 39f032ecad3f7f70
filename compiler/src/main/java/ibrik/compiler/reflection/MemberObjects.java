package ibrik.compiler.reflection;

import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.ClassWorld;
import ibrik.compiler.classes.Field;
import ibrik.compiler.classes.JavaType;
import ibrik.compiler.classes.Method;
import ibrik.compiler.classes.Nest;
import ibrik.compiler.classes.UnusableClass;
import ibrik.compiler.interpret.Initialiser;
import ibrik.compiler.interpret.object.HeapObject;
import ibrik.compiler.interpret.object.InstanceObject;
import ibrik.compiler.synthetic.access.AccessClasses;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.MethodParameterInfo;
import java.lang.classfile.attribute.MethodParametersAttribute;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.ConstantPoolException;
import java.lang.classfile.constantpool.Utf8Entry;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/// Fills `ibrik.runtime.library.reflect.Members` of class mirrors, part by part; see docs/compiler/06-reflection.md.
public final class MemberObjects {
    private static final String MEMBERS = "ibrik.runtime.library.reflect.Members";
    private static final Set<String> LISTS = Set.of("methods", "fields", "constructors");

    private final ClassWorld world;
    private final BuildTimeObjects objects;
    private final AnnotationObjects annotations;
    private final SerialForms serial;
    private final ProxyObjects proxies;
    private final OpenPackages open;
    private final Map<ClassType, InstanceObject> members = new HashMap<>();
    private final Map<Method, ClassType> calls = new HashMap<>();
    private final Map<Method, ClassType> specialCalls = new HashMap<>();
    private final Map<Field, ClassType> accesses = new HashMap<>();
    /// All methods but constructors and initialisers; their places in this list are their slots.
    private final Map<ClassType, List<Method>> named = new HashMap<>();
    private final Map<ClassType, List<HeapObject>> unreadable = new HashMap<>();

    public MemberObjects(ClassWorld world, Initialiser initialiser) {
        this.world = world;
        this.objects = new BuildTimeObjects(world, initialiser);
        this.annotations = new AnnotationObjects(objects);
        this.serial = new SerialForms(this, objects);
        this.proxies = new ProxyObjects(this, objects, initialiser);
        this.open = new OpenPackages(world.path(), initialiser.opens());
    }

    /// Fills one field of `Members` for a class.
    ///
    /// @param callable by name of the member: whether the image has code that calls it
    public void fill(ClassType type, String part, Predicate<String> callable) {
        try {
            var value = partOrNull(type, part, callable);
            if (value != null) {
                objects.set(membersOf(type), part, value);
            }
        } catch (UnusableClass broken) {
            addUnreadable(type, part, Unreadable.because(broken));
            fillPublic(type, part, callable);
        }
    }

    /// The list of public members is of use although that of all members is none.
    private void fillPublic(ClassType type, String part, Predicate<String> callable) {
        if (LISTS.contains(part)) {
            try {
                var value = list(type, part, callable, flags -> (flags & ClassFile.ACC_PUBLIC) != 0);
                objects.set(membersOf(type), part, value);
            } catch (UnusableClass broken) {
                // What was said of all members holds for these.
                return;
            }
        }
    }

    /// Makes the class of proxies for these interfaces, if there can be one.
    public void addProxy(List<ClassType> interfaces) {
        try {
            proxies.add(interfaces);
        } catch (UnusableClass broken) {
            // The program gets the refusal that the class is not in the image.
            return;
        }
    }

    /// @param wanted by the flags of a member
    private HeapObject list(ClassType type, String part, Predicate<String> callable, IntPredicate wanted) {
        return switch (part) {
            case "methods" -> array("java.lang.reflect.Method", methods(type, callable, wanted));
            case "fields" -> array("java.lang.reflect.Field", fields(type, callable, wanted));
            default -> array("java.lang.reflect.Constructor", constructors(type, callable, wanted));
        };
    }

    private void addUnreadable(ClassType type, String part, Unreadable reason) {
        var known = unreadable.computeIfAbsent(type, key -> new ArrayList<>());
        known.add(objects.text(part));
        known.add(objects.unreadable(reason));
        objects.set(membersOf(type), "unreadable", objects.array(world.object(), known));
    }

    private HeapObject partOrNull(ClassType type, String part, Predicate<String> callable) {
        return switch (part) {
            case "methods", "fields", "constructors" -> list(type, part, callable, _ -> true);
            case "defaults" -> array("ibrik.runtime.library.reflect.MethodCall", defaults(type));
            case "specials" -> array("ibrik.runtime.library.reflect.MethodCall", specials(type, callable));
            case "components" -> array("java.lang.reflect.RecordComponent", components(type, callable));
            case "maker" -> maker(type);
            case "adapter" -> adapterOrNull(type);
            case "classes" -> objects.mirrors(memberClasses(type));
            case "permitted" -> objects.mirrors(permitted(type));
            case "nest" -> objects.mirrors(Nest.of(type).classes());
            case "enclosing" -> objects.array(world.object(), enclosing(type));
            case "signature" ->
                objects.text(Optional.ofNullable(signatureOrNull(type.model())).orElse(""));
            case "serial" -> serial.of(type);
            case "lambdas" -> lambdaMakerOrNull(type);
            case "annotations" -> annotationMapOrNull(type);
            case "location" -> objects.text(locationOrNull(type));
            // Filled with the part that it is about.
            case "unreadable" -> null;
            // Filled as they are found.
            case "proxies" -> null;
            default -> throw new ibrik.compiler.problem.CompilerBug(MEMBERS + " has a part that is not made: " + part);
        };
    }

    InstanceObject membersOf(ClassType type) {
        return members.computeIfAbsent(type, key -> {
            var made = objects.blank(world.named(MEMBERS));
            objects.set((InstanceObject) objects.mirror(type), "members", made);
            return made;
        });
    }

    private HeapObject array(String type, List<HeapObject> elements) {
        return objects.array(world.named(type), elements);
    }

    // ---- members ----------------------------------------------------------------------------------------------

    /// The members of the class file: what a substitution adds is not there.
    private static List<Method> declared(ClassType type, Predicate<String> name) {
        var found = new ArrayList<Method>();
        for (MethodModel model : type.model().methods()) {
            if (name.test(model.methodName().stringValue())) {
                type.declaredMethod(
                                model.methodName().stringValue(),
                                model.methodType().stringValue())
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private List<HeapObject> methods(ClassType type, Predicate<String> callable, IntPredicate wanted) {
        var found = new ArrayList<HeapObject>();
        for (Method method : named(type)) {
            if (wanted.test(method.model().flags().flagsMask())) {
                found.add(method(method, callable.test(method.name())));
            }
        }
        return found;
    }

    private List<Method> named(ClassType type) {
        return named.computeIfAbsent(type, key -> declared(key, name -> !name.startsWith("<")));
    }

    HeapObject method(Method method, boolean isCallable) {
        return method(method, named(method.owner()).indexOf(method), isCallable);
    }

    /// As in the class file: what stands in place of a native method is none.
    private static int flagsOf(Method method) {
        return method.owner().model().methods().stream()
                .filter(each -> each.methodName().equalsString(method.name())
                        && each.methodType().equalsString(method.descriptor()))
                .findFirst()
                .orElse(method.model())
                .flags()
                .flagsMask();
    }

    /// For each method, what calls its body; null for those that are not default methods.
    private List<HeapObject> defaults(ClassType type) {
        var found = new ArrayList<HeapObject>();
        for (Method method : named(type)) {
            boolean isDefault = type.isInterface() && method.isPublic() && !method.isAbstract() && !method.isStatic();
            found.add(
                    isDefault
                            ? objects.call(
                                    "defaultCall",
                                    objects.blank(AccessClasses.ofDefault(method, found.size())),
                                    objects.mirror(type),
                                    objects.mirrors(method.signature().parameters()))
                            : null);
        }
        return found;
    }

    /// For each method, what calls its body; null where there is none, and where nothing overrides it.
    private List<HeapObject> specials(ClassType type, Predicate<String> callable) {
        var found = new ArrayList<HeapObject>();
        for (Method method : named(type)) {
            boolean isNeeded = method.isVirtual() && !method.isAbstract() && !method.isFinal();
            found.add(
                    isNeeded && callable.test(method.name())
                            ? objects.call(
                                    "defaultCall",
                                    objects.blank(specialCallOf(method, found.size())),
                                    objects.mirror(type),
                                    objects.mirrors(method.signature().parameters()))
                            : null);
        }
        return found;
    }

    private HeapObject method(Method method, int index, boolean isCallable) {
        var parameters = method.usableSignature().parameters();
        var made = objects.call(
                "method",
                objects.mirror(method.owner()),
                objects.text(method.name()),
                objects.mirrors(parameters),
                objects.mirror(method.usableSignature().result()),
                objects.mirrors(exceptions(method)),
                flagsOf(method),
                index,
                objects.text(signatureOrNull(method.model())),
                isCallable ? objects.blank(callOf(method, index)) : null);
        decorate(made, method);
        var value = annotations.defaultOrNull(method);
        if (value != null) {
            objects.call("setDefault", made, value);
        }
        return made;
    }

    /// Several objects may stand for one method.
    private ClassType callOf(Method method, int index) {
        return calls.computeIfAbsent(method, key -> AccessClasses.ofMethod(key, index));
    }

    /// Likewise: lists are made again when more of their members can be called.
    private ClassType specialCallOf(Method method, int index) {
        return specialCalls.computeIfAbsent(method, key -> AccessClasses.ofSpecial(key, index));
    }

    private ClassType accessOf(Field field, int index) {
        return accesses.computeIfAbsent(
                field, key -> AccessClasses.ofField(key, index, !key.isFinal() || open.has(key.owner())));
    }

    /// Likewise.
    private ClassType callOfConstructor(Method constructor, int index) {
        return calls.computeIfAbsent(constructor, key -> AccessClasses.ofConstructor(key, index));
    }

    private List<HeapObject> constructors(ClassType type, Predicate<String> callable, IntPredicate wanted) {
        var found = new ArrayList<HeapObject>();
        var all = declared(type, ConstantDescs.INIT_NAME::equals);
        for (int index = 0; index < all.size(); index++) {
            var each = all.get(index);
            if (!wanted.test(each.model().flags().flagsMask())) {
                continue;
            }
            boolean isCallable = callable.test(each.name()) && !type.isAbstract() && !type.isEnum();
            var made = objects.call(
                    "constructor",
                    objects.mirror(type),
                    objects.mirrors(each.usableSignature().parameters()),
                    objects.mirrors(exceptions(each)),
                    each.model().flags().flagsMask(),
                    index,
                    objects.text(signatureOrNull(each.model())),
                    isCallable ? objects.blank(callOfConstructor(each, index)) : null);
            decorate(made, each);
            found.add(made);
        }
        return found;
    }

    /// What serialisation makes objects of a class with.
    HeapObject serialConstructor(ClassType type, Method constructor, ClassType access) {
        return objects.call(
                "constructor",
                objects.mirror(type),
                objects.mirrors(constructor.usableSignature().parameters()),
                objects.mirrors(List.of()),
                constructor.model().flags().flagsMask(),
                0,
                null,
                objects.blank(access));
    }

    private HeapObject lambdaMakerOrNull(ClassType type) {
        return type.declaredMethod("$deserializeLambda$", "(Ljava/lang/invoke/SerializedLambda;)Ljava/lang/Object;")
                .map(each -> objects.call("opened", method(each, true)))
                .orElse(null);
    }

    private HeapObject maker(ClassType type) {
        var constructor = type.declaredMethod(ConstantDescs.INIT_NAME, "()V");
        boolean isUsable =
                !type.isAbstract() && constructor.filter(Method::isPublic).isPresent();
        return !isUsable
                ? objects.call(
                        "noMaker",
                        constructor
                                .map(each -> each.model().flags().flagsMask())
                                .orElse(-1))
                : call(type, constructor.get());
    }

    private HeapObject adapterOrNull(ClassType type) {
        return type.isAbstract()
                ? null
                : type.methods().stream()
                        .filter(each -> each.name().equals(ConstantDescs.INIT_NAME) && each.isPublic())
                        .filter(each -> each.signature().parameters().size() == 1)
                        .findFirst()
                        .map(each -> call(type, each))
                        .orElse(null);
    }

    private HeapObject call(ClassType type, Method constructor) {
        return objects.call(
                "maker",
                objects.mirror(type),
                objects.blank(AccessClasses.ofMaker(constructor)),
                objects.mirrors(constructor.signature().parameters()));
    }

    private void decorate(HeapObject executable, Method method) {
        objects.call(
                "annotate", executable, annotations.of(method.model()), annotations.ofParametersOrNull(method.model()));
        method.model()
                .findAttribute(Attributes.methodParameters())
                .ifPresent(attribute -> nameParameters(executable, attribute));
    }

    /// Names that are no texts of the constant pool leave modifiers without names: an error when they are asked for.
    private void nameParameters(HeapObject executable, MethodParametersAttribute attribute) {
        HeapObject names = null;
        List<Long> modifiers = List.of();
        try {
            // The parameters that javac adds to a constructor, such as the outer object, have none.
            names = objects.optionalTexts(attribute.parameters().stream()
                    .map(each -> each.name().map(Utf8Entry::stringValue))
                    .toList());
            modifiers = attribute.parameters().stream()
                    .map(MethodParameterInfo::flagsMask)
                    .map(Integer::longValue)
                    .toList();
        } catch (ConstantPoolException damaged) {
            names = null;
        }
        objects.call(
                "nameParameters",
                executable,
                names,
                objects.numbers(ibrik.compiler.classes.PrimitiveType.INT, modifiers));
    }

    private List<HeapObject> fields(ClassType type, Predicate<String> callable, IntPredicate wanted) {
        var found = new ArrayList<HeapObject>();
        int index = 0;
        for (FieldModel model : type.model().fields()) {
            var field = type.declaredField(
                    model.fieldName().stringValue(), model.fieldType().stringValue());
            if (field.isPresent() && wanted.test(model.flags().flagsMask())) {
                found.add(field(field.get(), model, index, callable));
            }
            index += field.isPresent() ? 1 : 0;
        }
        return found;
    }

    private HeapObject field(Field field, FieldModel model, int index, Predicate<String> callable) {
        return field(field, model, index, callable.test(field.name()) ? accessOf(field, index) : null);
    }

    /// For serialisation, which also writes final fields.
    HeapObject serialField(Field field) {
        int index = List.copyOf(field.owner().fields()).indexOf(field);
        return field(field, field.model(), index, AccessClasses.ofSerialField(field, index));
    }

    private HeapObject field(Field field, FieldModel model, int index, ClassType accessOrNull) {
        HeapObject plain = accessOrNull == null ? null : objects.blank(accessOrNull);
        HeapObject override = accessOrNull == null ? null : objects.blank(accessOrNull);
        var made = objects.call(
                "field",
                objects.mirror(field.owner()),
                objects.text(field.name()),
                objects.mirror(world.typeOf(field.descriptor())),
                model.flags().flagsMask(),
                index,
                objects.text(signatureOrNull(model)),
                plain,
                override);
        objects.call("annotate", made, annotations.of(model));
        return made;
    }

    private List<HeapObject> components(ClassType type, Predicate<String> callable) {
        var attribute = type.model().findAttribute(Attributes.record());
        if (attribute.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<HeapObject>();
        var all = named(type);
        for (var component : attribute.get().components()) {
            String name = component.name().stringValue();
            JavaType componentType = world.typeOf(component.descriptor().stringValue());
            var accessor = all.stream()
                    .filter(each -> each.name().equals(name)
                            && each.signature().parameters().isEmpty())
                    .findFirst();
            found.add(objects.call(
                    "component",
                    objects.mirror(type),
                    objects.text(name),
                    objects.mirror(componentType),
                    accessor.map(each -> method(each, callable.test(name))).orElse(null),
                    objects.text(signatureOrNull(component)),
                    annotations.of(component)));
        }
        return found;
    }

    // ---- classes ----------------------------------------------------------------------------------------------

    private List<ClassType> memberClasses(ClassType type) {
        var found = new ArrayList<ClassType>();
        type.model()
                .findAttribute(Attributes.innerClasses())
                .ifPresent(attribute -> attribute.classes().stream()
                        .filter(info -> info.outerClass()
                                .map(outer -> outer.asInternalName().equals(type.internalName()))
                                .orElse(false))
                        .forEach(info -> found.add(named(info.innerClass()))));
        return found;
    }

    private List<ClassType> permitted(ClassType type) {
        var found = new ArrayList<ClassType>();
        type.model()
                .findAttribute(Attributes.permittedSubclasses())
                .ifPresent(attribute -> attribute
                        .permittedSubclasses()
                        .forEach(each -> find(each).ifPresent(found::add)));
        return found;
    }

    private List<HeapObject> enclosing(ClassType type) {
        var attribute = type.model().findAttribute(Attributes.enclosingMethod());
        if (attribute.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<HeapObject>();
        found.add(objects.mirror(named(attribute.get().enclosingClass())));
        found.add(attribute
                .get()
                .enclosingMethodName()
                .map(name -> objects.text(name.stringValue()))
                .orElse(null));
        found.add(attribute
                .get()
                .enclosingMethodType()
                .map(name -> objects.text(name.stringValue()))
                .orElse(null));
        return found;
    }

    private ClassType named(ClassEntry entry) {
        return world.named(entry.asInternalName().replace('/', '.'));
    }

    private Optional<ClassType> find(ClassEntry entry) {
        return world.find(entry.asInternalName().replace('/', '.'));
    }

    private List<ClassType> exceptions(Method method) {
        var found = new ArrayList<ClassType>();
        method.model()
                .findAttribute(Attributes.exceptions())
                .ifPresent(attribute -> attribute.exceptions().forEach(each -> found.add(named(each))));
        return found;
    }

    private static String signatureOrNull(AttributedElement element) {
        return element.findAttribute(Attributes.signature())
                .map(attribute -> attribute.signature().stringValue())
                .orElse(null);
    }

    private String locationOrNull(ClassType type) {
        return type.isOfApplication()
                ? world.path().locationOf(type.internalName() + ".class").orElse(null)
                : null;
    }

    private HeapObject annotationMapOrNull(ClassType type) {
        boolean none = type.model()
                .findAttribute(Attributes.runtimeVisibleAnnotations())
                .isEmpty();
        return none ? null : annotations.of(type.model());
    }
}
