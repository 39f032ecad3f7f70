package ibrik.compiler.replacement;

import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.ClassWorld;
import ibrik.compiler.classes.Mark;
import ibrik.compiler.classes.SubstitutedMethod;
import ibrik.compiler.synthetic.bootstrap.Bootstraps;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Collects what stands in place of the JDK's bodies from all who register such bodies.
public final class ReplacementSources {
    private static final String JDK = "the JDK";
    private static final String HANDLE = "java.lang.invoke.VarHandle";
    private static final String GENERATED_ACCESS = "ibrik/compiler/synthetic/handle/HandleDispatch.java";
    private static final String EXPANSION = "ibrik/compiler/synthetic/bootstrap/Bootstraps.java";

    private final ClassWorld world;
    private final List<HandledMethods> handled;
    private final List<Replacement> found = new ArrayList<>();

    private ReplacementSources(ClassWorld world, List<HandledMethods> handled) {
        this.world = world;
        this.handled = handled;
    }

    /// What can be known without reading the classes that are replaced, but for the few that have intrinsics: enough
    /// to see that two of our own bodies stand for one method. For every build.
    public static ReplacementTable quick(ClassWorld world, List<HandledMethods> handled) {
        var sources = new ReplacementSources(world, handled);
        sources.addSubstitutions();
        sources.addIntrinsics();
        sources.addKnownHandled();
        return new ReplacementTable(sources.found);
    }

    /// Everything, compared with the JDK that runs this.
    public static ReplacementTable whole(ClassWorld world, List<HandledMethods> handled) {
        var sources = new ReplacementSources(world, handled);
        sources.addSubstitutions();
        sources.addIntrinsics();
        sources.addGenerated();
        sources.addAllHandled();
        return new ReplacementTable(sources.found);
    }

    /// The method's declaration in the JDK, before anything replaced it.
    static Optional<MethodModel> original(ClassWorld world, Replacement replacement) {
        return world.find(replacement.type())
                .flatMap(type -> declared(type.model(), replacement.name(), replacement.descriptor()));
    }

    private static Optional<MethodModel> declared(ClassModel type, String name, String descriptor) {
        return type.methods().stream()
                .filter(method -> method.methodName().equalsString(name)
                        && method.methodType().equalsString(descriptor))
                .findFirst();
    }

    private void addSubstitutions() {
        for (SubstitutedMethod each : world.substitutions().methods()) {
            var marks = Mark.of(each.model());
            String note = each.deletion()
                    ? marks.get("Delete").value()
                    : Optional.ofNullable(marks.get("Harmless"))
                            .map(Mark::value)
                            .orElse("");
            found.add(new Replacement(
                    each.target(),
                    each.name(),
                    each.descriptor(),
                    each.deletion() ? Owner.DELETION : Owner.SUBSTITUTION,
                    each.sourceFile(),
                    Set.of(),
                    note));
        }
    }

    private void addIntrinsics() {
        for (String name : Intrinsics.types()) {
            world.find(name).map(ClassType::model).ifPresent(type -> addIntrinsics(name, type));
        }
    }

    private void addIntrinsics(String type, ClassModel model) {
        for (MethodModel method : model.methods()) {
            String name = method.methodName().stringValue();
            String descriptor = method.methodType().stringValue();
            if (Intrinsics.natureOf(type, name, descriptor) != Intrinsics.Nature.NONE) {
                found.add(new Replacement(type, name, descriptor, Owner.INTRINSIC, Intrinsics.PLACE, Set.of(), ""));
            }
        }
    }

    /// Access modes of `VarHandle`s, and bootstrap methods.
    private void addGenerated() {
        for (MethodModel method : world.named(HANDLE).model().methods()) {
            if (method.flags().has(AccessFlag.NATIVE)) {
                found.add(generated(HANDLE, method, GENERATED_ACCESS));
            }
        }
        Bootstraps.EXPANDED.forEach((type, names) -> {
            for (MethodModel method : world.named(type).model().methods()) {
                if (names.contains(method.methodName().stringValue())
                        && method.flags().has(AccessFlag.PUBLIC)) {
                    found.add(generated(type, method, EXPANSION));
                }
            }
        });
    }

    private static Replacement generated(String type, MethodModel method, String place) {
        return new Replacement(
                type,
                method.methodName().stringValue(),
                method.methodType().stringValue(),
                Owner.GENERATED,
                place,
                Set.of(),
                "");
    }

    // ---- the interpreter --------------------------------------------------------------------------------------

    /// Handlers of methods that have another body of ours, or say that they have.
    private void addKnownHandled() {
        var descriptors = new HashMap<String, Set<String>>();
        for (Replacement each : found) {
            descriptors
                    .computeIfAbsent(each.type() + "." + each.name(), _ -> new LinkedHashSet<>())
                    .add(each.descriptor());
        }
        for (HandledMethods each : handled) {
            var hides = EnumSet.noneOf(Owner.class);
            hides.addAll(each.hides());
            // Whether the JDK has code is what the whole table looks at.
            hides.remove(Owner.BYTECODE);
            for (String descriptor : descriptors.getOrDefault(each.type() + "." + each.name(), Set.of())) {
                if (each.covers(descriptor)) {
                    found.add(handler(each, descriptor, hides));
                }
            }
        }
    }

    private void addAllHandled() {
        var others = new HashSet<String>();
        found.forEach(each -> others.add(each.symbol()));
        for (HandledMethods each : handled) {
            var type = world.find(each.type());
            Map<String, MethodModel> methods = new LinkedHashMap<>();
            type.ifPresent(known -> known.model().methods().stream()
                    .filter(method -> method.methodName().equalsString(each.name()))
                    .filter(method -> each.covers(method.methodType().stringValue()))
                    .forEach(method -> methods.put(method.methodType().stringValue(), method)));
            if (methods.isEmpty()) {
                found.add(handler(each, "", each.hides()));
            }
            methods.forEach((descriptor, method) -> {
                var handler = handler(each, descriptor, each.hides());
                found.add(handler);
                if (!others.contains(handler.symbol()) && method.code().isPresent()) {
                    found.add(new Replacement(each.type(), each.name(), descriptor, Owner.BYTECODE, JDK, Set.of(), ""));
                }
            });
        }
    }

    private static Replacement handler(HandledMethods handled, String descriptor, Set<Owner> hides) {
        return new Replacement(handled.type(), handled.name(), descriptor, Owner.HANDLER, handled.place(), hides, "");
    }
}
