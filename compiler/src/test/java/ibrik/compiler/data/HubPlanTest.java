package ibrik.compiler.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.compiler.analysis.flow.MethodFlows;
import ibrik.compiler.analysis.flow.TypeNumbers;
import ibrik.compiler.analysis.world.ClosedWorld;
import ibrik.compiler.classes.ClassPath;
import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.ClassWorld;
import ibrik.compiler.classes.Hierarchy;
import ibrik.compiler.classes.JavaType;
import ibrik.compiler.classes.Method;
import ibrik.compiler.classes.ReferenceType;
import ibrik.vocabulary.layout.HubLayout;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The plan of the hubs of some collections of the JDK. Code tests types and finds methods by the numbers of the plan
/// alone, so each is compared with what the classes say.
class HubPlanTest {
    private static final List<String> CLASSES = List.of(
            "java.util.ArrayList",
            "java.util.LinkedList",
            "java.util.ArrayDeque",
            "java.util.HashMap",
            "java.util.LinkedHashMap",
            "java.util.TreeMap",
            "java.util.HashSet",
            "java.util.LinkedHashSet",
            "java.util.PriorityQueue",
            "java.util.concurrent.ConcurrentHashMap",
            "java.lang.String",
            "java.lang.StringBuilder",
            "java.lang.Integer",
            "java.lang.Thread",
            "java.lang.Error");

    private static final Set<JavaType> TYPES = new LinkedHashSet<>();
    private static final Set<ReferenceType> INSTANTIATED = new LinkedHashSet<>();
    private static final Set<Method> SELECTORS = new LinkedHashSet<>();
    private static HubPlan plan;

    @BeforeAll
    static void makePlan() throws Exception {
        var world = new ClassWorld(new ClassPath(List.of(), List.of()));
        Map<Method, MethodFlows> reached = new LinkedHashMap<>();
        for (String name : CLASSES) {
            var type = world.named(name);
            INSTANTIATED.add(type);
            add(type);
        }
        INSTANTIATED.add(world.arrayOf(world.object()));
        add(world.arrayOf(world.object()));
        for (JavaType type : TYPES) {
            if (type instanceof ClassType holder) {
                holder.methods().forEach(method -> reached.put(method, new MethodFlows(method, null)));
                holder.methods().stream()
                        .filter(method -> method.isVirtual() && !method.isPrivate())
                        .forEach(SELECTORS::add);
            }
        }
        var closed = new ClosedWorld(
                world,
                null,
                null,
                new TypeNumbers(),
                reached,
                INSTANTIATED,
                TYPES,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of());
        plan = new HubPlan(closed, SELECTORS);
    }

    private static void add(ReferenceType type) {
        TYPES.add(type);
        if (type.superclassOrNull() != null) {
            add(type.superclassOrNull());
        }
        if (type instanceof ClassType holder) {
            holder.interfaces().forEach(HubPlanTest::add);
        }
    }

    private static List<ReferenceType> types() {
        return TYPES.stream().map(ReferenceType.class::cast).toList();
    }

    private static boolean isInterface(ReferenceType type) {
        return type instanceof ClassType candidate && candidate.isInterface();
    }

    @Test
    void hubsLieBehindEachOtherAndAreAligned() {
        int end = HubLayout.INTERFACE_TABLE;
        for (ReferenceType type : plan.order()) {
            assertEquals(end, plan.offsetOf(type), type.name());
            assertEquals(0, end % 8, type.name());
            int slots = plan.tableOf(type).keySet().stream()
                    .mapToInt(slot -> slot + 1)
                    .max()
                    .orElse(0);
            end += plan.selectorTable() + 8 * slots;
        }
        assertEquals(end, plan.end());
        assertEquals(TYPES.size(), plan.order().size());
    }

    /// The test of classes in code: one subtraction and one unsigned comparison.
    @Test
    void subclassesAreARangeOfHubs() {
        for (ReferenceType type : types()) {
            for (ReferenceType target : types()) {
                if (!isInterface(target)) {
                    int distance = plan.offsetOf(type) - plan.offsetOf(target);
                    int span = plan.lastSubclassOf(target) - plan.offsetOf(target);
                    boolean isBelow = Integer.compareUnsigned(distance, span) <= 0;
                    boolean expected = !isInterface(type) && type.isSubtypeOf(target);
                    assertEquals(expected, isBelow, type.name() + " below " + target.name());
                }
            }
        }
    }

    /// The test of interfaces: the slot of the interface in the hub of the class holds the number of the interface.
    @Test
    void theSlotOfAnInterfaceHoldsItsNumberInEachClassThatHasIt() {
        var numbers = plan.interfaces().stream().map(plan::interfaceNumberOf).toList();
        assertEquals(numbers.size(), Set.copyOf(numbers).size());
        assertTrue(numbers.stream().allMatch(number -> number > 0 && number < 1 << 16));
        for (ReferenceType type : types()) {
            var slots = new LinkedHashMap<Integer, Integer>();
            for (ClassType each : plan.interfaces()) {
                int slot = plan.interfaceSlotOf(each);
                assertTrue(slot >= HubLayout.INTERFACE_TABLE && slot + 2 <= plan.selectorTable(), each.name());
                if (type.isSubtypeOf(each)) {
                    var other = slots.put(slot, plan.interfaceNumberOf(each));
                    assertEquals(null, other, "two interfaces of " + type.name() + " in one slot");
                }
            }
        }
    }

    /// A call loads the method from the selector's slot in the hub of the receiver.
    @Test
    void theSlotOfASelectorHoldsTheMethodThatIsSelected() {
        int found = 0;
        for (Method selector : SELECTORS) {
            int slot = (plan.selectorOffset(selector) - plan.selectorTable()) / 8;
            for (ReferenceType type : INSTANTIATED) {
                if (type.isSubtypeOf(selector.owner())) {
                    var expected = Hierarchy.select(type, selector);
                    assertEquals(expected.orElse(null), plan.tableOf(type).get(slot), selector + " of " + type.name());
                    found += expected.isPresent() ? 1 : 0;
                }
            }
        }
        assertTrue(found > 1_000, "selections: " + found);
    }
}
