package ibrik.compiler.data;

import ibrik.compiler.analysis.world.ClosedWorld;
import ibrik.compiler.analysis.world.Receivers;
import ibrik.compiler.classes.ArrayType;
import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.Hierarchy;
import ibrik.compiler.classes.JavaType;
import ibrik.compiler.classes.Method;
import ibrik.compiler.classes.ReferenceType;
import ibrik.vocabulary.layout.HubLayout;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Where everything in the hubs lies: their order, the slots of interfaces and selectors.
///
/// Classes stand in depth-first order below Object, siblings by name; interfaces follow.
public final class HubPlan {
    private final ClosedWorld world;
    private final List<ReferenceType> order = new ArrayList<>();
    private final Map<ReferenceType, Integer> offsets = new HashMap<>();
    private final Map<ReferenceType, Integer> lastSubclass = new HashMap<>();
    private final List<ReferenceType> instantiated;
    private final Colouring<ClassType> interfaces = new Colouring<>();
    private final Colouring<Method> selectors = new Colouring<>();
    private final Map<ReferenceType, Map<Integer, Method>> tables = new HashMap<>();
    private final Map<ClassType, Integer> interfaceNumbers = new HashMap<>();
    private int end;

    /// @param dispatched methods that some call dispatches
    public HubPlan(ClosedWorld world, Collection<Method> dispatched) {
        this.world = world;
        this.instantiated = world.instantiated().stream()
                .sorted(Comparator.comparing(JavaType::name))
                .toList();
        colourInterfaces();
        colourSelectors(dispatched);
        placeHubs();
    }

    // ---- slots ------------------------------------------------------------------------------------------------

    private void colourInterfaces() {
        var rows = new TreeMap<ClassType, BitSet>(Comparator.comparing(JavaType::name));
        for (JavaType type : world.types()) {
            if (type instanceof ClassType candidate && candidate.isInterface()) {
                rows.put(candidate, new BitSet());
            }
        }
        // Abstract types too: they are elements of arrays, which are compared by them.
        int row = 0;
        for (JavaType each : world.types()) {
            if (each instanceof ReferenceType type) {
                for (ClassType candidate : interfacesOf(type, rows.keySet())) {
                    if (rows.containsKey(candidate)) {
                        rows.get(candidate).set(row);
                    }
                }
                row++;
            }
        }
        rows.forEach(interfaces::add);
        interfaces.colour(Comparator.comparing(JavaType::name));
        interfaces.slots().keySet().forEach(type -> interfaceNumbers.put(type, interfaceNumbers.size() + 1));
    }

    /// The interfaces that a type has, itself included.
    private static Collection<ClassType> interfacesOf(ReferenceType type, Collection<ClassType> all) {
        if (type instanceof ClassType candidate) {
            var own = new ArrayList<>(candidate.allInterfaces());
            own.add(candidate);
            return own;
        }
        return all.stream().filter(type::isSubtypeOf).toList();
    }

    private void colourSelectors(Collection<Method> dispatched) {
        Receivers receivers = new Receivers(instantiated);
        for (Method selector : dispatched) {
            selectors.add(selector, receivers.of(selector));
        }
        selectors.colour(Comparator.comparing(Method::symbol));
        for (var entry : selectors.slots().entrySet()) {
            receivers.of(entry.getKey()).stream()
                    .mapToObj(instantiated::get)
                    .forEach(type -> Hierarchy.select(type, entry.getKey())
                            .filter(world::isReached)
                            .ifPresent(target -> tables.computeIfAbsent(type, unused -> new LinkedHashMap<>())
                                    .put(entry.getValue(), target)));
        }
    }

    // ---- places -----------------------------------------------------------------------------------------------

    private void placeHubs() {
        var children = new HashMap<ReferenceType, List<ReferenceType>>();
        var roots = new ArrayList<ReferenceType>();
        for (JavaType each : world.types()) {
            if (each instanceof ReferenceType type) {
                boolean below = type.superclassOrNull() != null && !isInterface(type);
                (below ? children.computeIfAbsent(type.superclassOrNull(), unused -> new ArrayList<>()) : roots)
                        .add(type);
            }
        }
        roots.sort(
                Comparator.comparing((ReferenceType type) -> isInterface(type)).thenComparing(JavaType::name));
        end = HubLayout.INTERFACE_TABLE;
        for (ReferenceType root : roots) {
            place(root, children);
        }
    }

    private static boolean isInterface(ReferenceType type) {
        return type instanceof ClassType candidate && candidate.isInterface();
    }

    private int place(ReferenceType type, Map<ReferenceType, List<ReferenceType>> children) {
        int offset = end;
        order.add(type);
        offsets.put(type, offset);
        end += bytesOf(type);
        int last = offset;
        var below = new ArrayList<>(children.getOrDefault(type, List.of()));
        below.sort(Comparator.comparing(JavaType::name));
        for (ReferenceType child : below) {
            last = place(child, children);
        }
        lastSubclass.put(type, last);
        return last;
    }

    private int bytesOf(ReferenceType type) {
        int slots = tables.getOrDefault(type, Map.of()).keySet().stream()
                .mapToInt(slot -> slot + 1)
                .max()
                .orElse(0);
        return selectorTable() + 8 * slots;
    }

    // ---- answers ----------------------------------------------------------------------------------------------

    /// All types with a hub, in the order of the hubs.
    List<ReferenceType> order() {
        return order;
    }

    public int offsetOf(ReferenceType type) {
        return offsets.get(type);
    }

    boolean has(ReferenceType type) {
        return offsets.containsKey(type);
    }

    int lastSubclassOf(ReferenceType type) {
        return lastSubclass.get(type);
    }

    int interfaceSlotCount() {
        return interfaces.count();
    }

    /// Byte offset in a hub of the slot that tells whether a class implements the interface.
    int interfaceSlotOf(ClassType type) {
        return HubLayout.INTERFACE_TABLE + 2 * interfaces.slotOf(type);
    }

    /// The number in that slot; numbers are unique over all interfaces, and not 0.
    int interfaceNumberOf(ClassType type) {
        return interfaceNumbers.get(type);
    }

    /// The array type over a type, if it has a hub; null otherwise.
    ReferenceType arrayOver(ReferenceType type) {
        var array = world.world().arrayOf(type);
        return has(array) ? array : null;
    }

    Collection<ClassType> interfaces() {
        return interfaces.slots().keySet();
    }

    int selectorTable() {
        return HubLayout.INTERFACE_TABLE + (2 * interfaces.count() + 7 & -8);
    }

    int selectorOffset(Method selector) {
        return selectorTable() + 8 * selectors.slotOf(selector);
    }

    Collection<Method> selectors() {
        return selectors.slots().keySet();
    }

    /// Slot number to the method behind it.
    Map<Integer, Method> tableOf(ReferenceType type) {
        return tables.getOrDefault(type, Map.of());
    }

    boolean isInstantiated(ReferenceType type) {
        return world.instantiated().contains(type);
    }

    int arrayShift(ArrayType type) {
        return Integer.numberOfTrailingZeros(type.element().bytes());
    }

    /// Total bytes of the section.
    int end() {
        return end;
    }
}
