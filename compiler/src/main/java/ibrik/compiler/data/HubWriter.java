package ibrik.compiler.data;

import ibrik.compiler.analysis.world.EntryPoints;
import ibrik.compiler.classes.ArrayType;
import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.Field;
import ibrik.compiler.classes.ReferenceType;
import ibrik.compiler.emit.Symbols;
import ibrik.compiler.image.elf.ObjectFile;
import ibrik.compiler.image.elf.ObjectSection;
import ibrik.vocabulary.layout.HubLayout;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Writes the section of hubs as [HubPlan] laid it out, the reference maps, and the numbers that code refers to.
final class HubWriter {
    private static final String NO_METHOD = "ibrik_throw_incompatible_class_change";

    private final HubPlan plan;
    private final ObjectFile file;
    private final ObjectSection hubs;
    private final ObjectSection maps;
    private final Map<List<Integer>, String> mapSymbols = new HashMap<>();

    HubWriter(HubPlan plan, ObjectFile file) {
        this.plan = plan;
        this.file = file;
        this.hubs = file.section(".hubs", ObjectFile.Content.READ_ONLY, 64);
        this.maps = file.section(".rodata.maps", ObjectFile.Content.READ_ONLY, 8);
    }

    void write() {
        hubs.zeros(HubLayout.INTERFACE_TABLE);
        for (ReferenceType type : plan.order()) {
            hubs.define("hub:" + type.name());
            write(type);
            file.absolute(Symbols.hubNumber(type), plan.offsetOf(type));
            if (type instanceof ClassType holder) {
                file.absolute(Symbols.hubSpan(holder), plan.lastSubclassOf(type) - plan.offsetOf(type));
            }
        }
        for (ClassType type : plan.interfaces()) {
            file.absolute(Symbols.interfaceNumber(type), plan.interfaceNumberOf(type));
            hubs.defineAt(Symbols.interfaceSlot(type), plan.interfaceSlotOf(type));
        }
        plan.selectors().forEach(method -> hubs.defineAt(Symbols.selector(method), plan.selectorOffset(method)));
    }

    private void write(ReferenceType type) {
        boolean instances = plan.isInstantiated(type);
        hubs.putInt(sizeOf(type));
        hubs.putByte(instances || type instanceof ArrayType ? kindOf(type) : HubLayout.KIND_NO_INSTANCES);
        hubs.putByte(flagsOf(type));
        hubs.putShort(0);
        hubs.putAddress(Symbols.ofMirror(type), 0);
        putMap(type, instances);
        putHub(isInterface(type) ? null : type.superclassOrNull());
        putHub(type instanceof ArrayType array && array.element() instanceof ReferenceType element ? element : null);
        putHub(plan.arrayOver(type));
        hubs.putInt(plan.lastSubclassOf(type));
        boolean isInterface = isInterface(type);
        hubs.putShort(isInterface ? plan.interfaceSlotOf((ClassType) type) : 0);
        hubs.putShort(isInterface ? plan.interfaceNumberOf((ClassType) type) : 0);
        hubs.putInt(plan.offsetOf(type));
        hubs.putInt(0);
        putInterfaces(type);
        putSelectors(type);
    }

    private static boolean isInterface(ReferenceType type) {
        return type instanceof ClassType holder && holder.isInterface();
    }

    private int sizeOf(ReferenceType type) {
        return switch (type) {
            case ArrayType array -> plan.arrayShift(array);
            case ClassType holder -> holder.isInterface() ? 0 : holder.instanceBytes();
        };
    }

    private static int kindOf(ReferenceType type) {
        if (type instanceof ArrayType array) {
            return array.element().isReference() ? HubLayout.KIND_REFERENCE_ARRAY : HubLayout.KIND_PRIMITIVE_ARRAY;
        }
        for (ClassType each = (ClassType) type; each != null; each = each.superclassOrNull()) {
            switch (each.name()) {
                case "java.lang.ref.SoftReference" -> {
                    return HubLayout.KIND_SOFT_REFERENCE;
                }
                case "java.lang.ref.WeakReference" -> {
                    return HubLayout.KIND_WEAK_REFERENCE;
                }
                case "java.lang.ref.FinalReference" -> {
                    return HubLayout.KIND_FINAL_REFERENCE;
                }
                case "java.lang.ref.PhantomReference" -> {
                    return HubLayout.KIND_PHANTOM_REFERENCE;
                }
                default -> {}
            }
        }
        return HubLayout.KIND_INSTANCE;
    }

    private static int flagsOf(ReferenceType type) {
        boolean cloneable = type instanceof ArrayType
                || type.isSubtypeOf(((ClassType) type).world().named("java.lang.Cloneable"));
        return (cloneable ? HubLayout.FLAG_CLONEABLE : 0) | (isInterface(type) ? HubLayout.FLAG_INTERFACE : 0);
    }

    private void putHub(ReferenceType type) {
        if (type == null || !plan.has(type)) {
            hubs.putLong(0);
        } else {
            hubs.putAddress("hub:" + type.name(), 0);
        }
    }

    /// `referent` and `discovered` are the collector's business.
    private static boolean isTraced(Field field) {
        return !field.owner().name().equals("java.lang.ref.Reference")
                || !field.name().equals("referent") && !field.name().equals("discovered");
    }

    private void putMap(ReferenceType type, boolean instances) {
        if (!instances || !(type instanceof ClassType holder)) {
            hubs.putLong(0);
            return;
        }
        var offsets = holder.allInstanceFields().stream()
                .filter(field -> field.type().isReference() && isTraced(field))
                .map(Field::offset)
                .sorted()
                .toList();
        hubs.putAddress(mapSymbols.computeIfAbsent(offsets, this::writeMap), 0);
    }

    private String writeMap(List<Integer> offsets) {
        String symbol = "map:" + mapSymbols.size();
        maps.align(8);
        maps.define(symbol);
        maps.putInt(offsets.size());
        offsets.forEach(maps::putInt);
        return symbol;
    }

    private void putInterfaces(ReferenceType type) {
        var slots = new int[plan.interfaceSlotCount()];
        for (ClassType each : plan.interfaces()) {
            if (type.isSubtypeOf(each)) {
                slots[(plan.interfaceSlotOf(each) - HubLayout.INTERFACE_TABLE) / 2] = plan.interfaceNumberOf(each);
            }
        }
        for (int slot : slots) {
            hubs.putShort(slot);
        }
        hubs.align(8);
    }

    private void putSelectors(ReferenceType type) {
        var table = plan.tableOf(type);
        int slots = table.keySet().stream().mapToInt(slot -> slot + 1).max().orElse(0);
        for (int slot = 0; slot < slots; slot++) {
            var target = table.get(slot);
            hubs.putAddress(target == null ? NO_METHOD : EntryPoints.symbolOf(target), 0);
        }
    }
}
