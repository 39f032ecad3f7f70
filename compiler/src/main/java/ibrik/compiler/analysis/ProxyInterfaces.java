package ibrik.compiler.analysis;

import ibrik.compiler.analysis.world.Snapshot;
import ibrik.compiler.classes.ArrayType;
import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.JavaType;
import ibrik.compiler.classes.Method;
import ibrik.compiler.classes.ReferenceType;
import ibrik.compiler.interpret.object.ArrayObject;
import ibrik.compiler.interpret.object.InstanceObject;
import ibrik.compiler.ir.Access;
import ibrik.compiler.ir.Block;
import ibrik.compiler.ir.Check;
import ibrik.compiler.ir.Creation;
import ibrik.compiler.ir.Graph;
import ibrik.compiler.ir.Invocation;
import ibrik.compiler.ir.Leaf;
import ibrik.compiler.ir.Node;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Which lists of interfaces `Proxy.newProxyInstance` can get; see docs/compiler/06-reflection.md, "Proxies".
///
/// A list is known where an array of class constants stands in the same method. An element that is not known can be any
/// interface of the application that the program names; an array from elsewhere any array of constants that the
/// application makes, or one such interface; what `getInterfaces` answers, the interfaces of what has instances.
final class ProxyInterfaces {
    /// Chosen: of one array, far more than programs choose among.
    private static final int MOST_LISTS = 64;

    private final Reachability world;
    private final Snapshot snapshot;
    private final Set<List<ClassType>> made = new LinkedHashSet<>();
    private final Set<ClassType> named = new LinkedHashSet<>();
    private final Set<List<ClassType>> arrays = new LinkedHashSet<>();
    /// Interfaces of classes that have instances.
    private final Set<List<ClassType>> implemented = new LinkedHashSet<>();
    /// Lists with one null, for which each interface that is named can stand.
    private final Set<List<ClassType>> patterns = new LinkedHashSet<>();

    private boolean anyArray;
    private boolean anyImplemented;

    ProxyInterfaces(Reachability world, Snapshot snapshot) {
        this.world = world;
        this.snapshot = snapshot;
    }

    /// A call that makes proxies, or their class.
    ///
    /// @param interfaces its argument
    void onCall(Node interfaces, Graph graph) {
        var lists = lists(interfaces, graph);
        boolean ofApplication = graph.method().owner().isOfApplication();
        lists.forEach(each -> onList(each, ofApplication));
        if (!lists.isEmpty()) {
            return;
        }
        if (ofApplication && isQuestion(interfaces)) {
            anyImplemented = true;
            List.copyOf(implemented).forEach(this::make);
        } else if (ofApplication) {
            anyArray = true;
            List.copyOf(arrays).forEach(this::make);
            addPattern(Arrays.asList((ClassType) null));
        }
    }

    private void onList(List<ClassType> elements, boolean ofApplication) {
        if (!elements.contains(null)) {
            make(elements);
        } else if (ofApplication) {
            addPattern(elements);
        }
    }

    private static boolean isQuestion(Node interfaces) {
        return value(interfaces) instanceof Invocation.Call call
                && call.method().owner().name().equals("java.lang.Class")
                && call.method().name().equals("getInterfaces");
    }

    private void addPattern(List<ClassType> pattern) {
        boolean isOne = pattern.indexOf(null) == pattern.lastIndexOf(null);
        if (isOne && patterns.add(pattern)) {
            List.copyOf(named).forEach(each -> make(with(pattern, each)));
        }
    }

    private static List<ClassType> with(List<ClassType> pattern, ClassType element) {
        return pattern.stream().map(each -> each == null ? element : each).toList();
    }

    /// The method has this type as a constant.
    void onConstant(JavaType type, Method user) {
        JavaType element = type instanceof ArrayType array ? array.baseElement() : type;
        if (user.owner().isOfApplication() && element instanceof ClassType mentioned) {
            onName(mentioned);
        }
    }

    /// The program names the class.
    void onName(ClassType type) {
        boolean isMeant =
                type.isOfApplication() && type.isInterface() && (type.flags() & ClassFile.ACC_ANNOTATION) == 0;
        if (isMeant && named.add(type)) {
            List.copyOf(patterns).forEach(pattern -> make(with(pattern, type)));
        }
    }

    /// The type has instances.
    void onInstance(ReferenceType type) {
        boolean isMeant = type instanceof ClassType holder
                && holder.isOfApplication()
                && !holder.name().contains("$$Lambda$")
                && !holder.interfaces().isEmpty();
        if (isMeant && implemented.add(((ClassType) type).interfaces()) && anyImplemented) {
            make(((ClassType) type).interfaces());
        }
    }

    /// Code of the application makes an array.
    void onArray(Creation.NewArray creation, Graph graph) {
        boolean isMeant = creation.type().element().name().equals("java.lang.Class")
                && graph.method().owner().isOfApplication();
        for (var elements : isMeant ? lists(creation, graph) : List.<List<ClassType>>of()) {
            boolean isNew = elements.stream().allMatch(ProxyInterfaces::canBe) && arrays.add(elements);
            if (isNew && anyArray) {
                make(elements);
            }
        }
    }

    /// There are proxies of these, if there can be any.
    void make(List<ClassType> interfaces) {
        boolean isPossible = interfaces.stream().allMatch(ProxyInterfaces::canBe)
                && Set.copyOf(interfaces).size() == interfaces.size();
        if (isPossible && made.add(interfaces)) {
            interfaces.forEach(world.reflected()::onProxied);
            snapshot.keepProxy(interfaces);
            var first = interfaces.isEmpty() ? world.world().object() : interfaces.getFirst();
            world.reachType(first);
        }
    }

    private static boolean canBe(ClassType type) {
        return type != null
                && type.isInterface()
                && type.model().findAttribute(Attributes.permittedSubclasses()).isEmpty();
    }

    // ---- arrays -----------------------------------------------------------------------------------------------

    /// The classes that can be in an array, null for those that are no constants; none for arrays that other code made.
    private static List<List<ClassType>> lists(Node array, Graph graph) {
        return switch (value(array)) {
            case Creation.NewArray creation
            when creation.input(0).resolved() instanceof Leaf.Constant length ->
                stored(creation, (int) length.bits(), graph);
            case Leaf.ObjectConstant constant
            when constant.object() instanceof ArrayObject elements -> {
                var found = new ArrayList<ClassType>();
                elements.elements()
                        .forEach(each -> found.add(
                                each instanceof InstanceObject mirror
                                                && mirror.mirroredOrNull() instanceof ClassType type
                                        ? type
                                        : null));
                yield List.of(found);
            }
            default -> List.of();
        };
    }

    /// Where an element is stored more than once, each value may be there together with each of the others.
    private static List<List<ClassType>> stored(Creation.NewArray creation, int length, Graph graph) {
        var values = new ArrayList<Set<ClassType>>();
        for (int i = 0; i < length; i++) {
            values.add(new LinkedHashSet<>());
        }
        for (Block block : graph.blocks()) {
            for (Node node : block.instructions()) {
                if (node instanceof Access.StoreElement store
                        && value(store.input(0)) == creation
                        && store.input(1).resolved() instanceof Leaf.Constant index
                        && index.bits() >= 0
                        && index.bits() < values.size()) {
                    values.get((int) index.bits()).add(constantOrNull(store.input(2)));
                }
            }
        }
        return combined(values);
    }

    /// All lists with one of the values at each place; of very many values no list is known.
    private static List<List<ClassType>> combined(List<Set<ClassType>> values) {
        List<List<ClassType>> lists = List.of(List.of());
        for (var choices : values) {
            var longer = new ArrayList<List<ClassType>>();
            for (var list : lists) {
                for (var choice : choices.isEmpty() ? Arrays.asList((ClassType) null) : choices) {
                    var extended = new ArrayList<>(list);
                    extended.add(choice);
                    longer.add(extended);
                }
            }
            if (longer.size() > MOST_LISTS) {
                return List.of();
            }
            lists = longer;
        }
        return lists;
    }

    private static ClassType constantOrNull(Node element) {
        return switch (value(element)) {
            case Leaf.ClassConstant constant when constant.value() instanceof ClassType type -> type;
            case Leaf.ObjectConstant constant
            when constant.object() instanceof InstanceObject mirror
                    && mirror.mirroredOrNull() instanceof ClassType type -> type;
            default -> null;
        };
    }

    /// What a value is behind checks.
    private static Node value(Node node) {
        Node value = node.resolved();
        while (value instanceof Check.NullCheck
                || value instanceof Check.CheckCast
                || value instanceof Check.StoreCheck) {
            value = value.input(0).resolved();
        }
        return value;
    }
}
