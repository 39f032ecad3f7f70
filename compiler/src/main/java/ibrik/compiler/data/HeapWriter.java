package ibrik.compiler.data;

import ibrik.compiler.analysis.world.ClosedWorld;
import ibrik.compiler.analysis.world.EntryPoints;
import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.Field;
import ibrik.compiler.classes.JavaType;
import ibrik.compiler.classes.Method;
import ibrik.compiler.classes.ReferenceType;
import ibrik.compiler.emit.ObjectNames;
import ibrik.compiler.image.elf.ObjectFile;
import ibrik.compiler.image.elf.ObjectSection;
import ibrik.compiler.interpret.object.ArrayObject;
import ibrik.compiler.interpret.object.HeapObject;
import ibrik.compiler.interpret.object.InstanceObject;
import ibrik.vocabulary.layout.ObjectLayout;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Writes the objects of the snapshot, as the running program will find them in memory, and the static fields.
final class HeapWriter {
    /// Static fields whose arrays are made last, of all that is in the image, and the symbols of these arrays.
    private static final Map<String, String> TABLES = Map.of(
            "ibrik.runtime.library.lang.InternTable.literals", "literals:",
            "ibrik.runtime.type.ClassTable.byName", "classes:");

    private final ClosedWorld world;
    private final HubPlan plan;
    private final ObjectNames names;
    private final ObjectSection heap;
    private final ObjectSection references;
    private final ObjectSection primitives;

    HeapWriter(ClosedWorld world, HubPlan plan, ObjectNames names, ObjectFile file) {
        this.world = world;
        this.plan = plan;
        this.names = names;
        this.heap = file.section(".image_heap", ObjectFile.Content.WRITABLE, 4096);
        this.references = file.section(".static_references", ObjectFile.Content.WRITABLE, 64);
        this.primitives = file.section(".data.statics", ObjectFile.Content.WRITABLE, 64);
    }

    void write() {
        world.objects().forEach(this::write);
        world.fields().stream().filter(HeapWriter::holdsTable).forEach(this::writeTable);
        world.fields().stream().filter(Field::isStatic).forEach(this::writeStatic);
    }

    private static boolean holdsTable(Field field) {
        return TABLES.containsKey(field.toString());
    }

    private void writeTable(Field field) {
        List<HeapObject> elements = field.name().equals("literals") ? literals() : namedClasses();
        heap.align(ObjectLayout.ALIGNMENT);
        heap.define(TABLES.get(field.toString()));
        heap.putInt(plan.offsetOf((ReferenceType) field.type()));
        heap.putInt(ObjectLayout.OLD);
        heap.putInt(elements.size());
        heap.putInt(0);
        elements.forEach(element -> putReference(heap, element));
    }

    /// What `String.intern` starts with, if the program interns strings at all.
    private List<HeapObject> literals() {
        return world.objects().stream()
                .filter(object -> world.snapshot().literalOf(object).isPresent())
                .toList();
    }

    /// What `Class.forName` finds. Lambdas are hidden classes (JEP 371), which have no name to be found by.
    private List<HeapObject> namedClasses() {
        return world.types().stream()
                .filter(type -> type instanceof ReferenceType && !type.name().contains("$$Lambda$"))
                .sorted(Comparator.comparing(JavaType::name))
                .map(world.snapshot()::mirrorOf)
                .toList();
    }

    private void write(HeapObject object) {
        heap.align(ObjectLayout.ALIGNMENT);
        heap.define(names.of(object));
        long start = heap.position();
        heap.putInt(plan.offsetOf(object.type()));
        heap.putInt(object.identityHash() << ObjectLayout.HASH_SHIFT | ObjectLayout.OLD);
        switch (object) {
            case ArrayObject array -> write(array);
            case InstanceObject instance -> write(instance, start);
        }
        heap.align(ObjectLayout.ALIGNMENT);
    }

    private void write(ArrayObject array) {
        heap.putInt(array.length());
        heap.putInt(0);
        if (array.type().element().isReference()) {
            array.elements().forEach(element -> putReference(heap, element));
        } else {
            heap.putBytes(array.bytes());
        }
    }

    private void write(InstanceObject instance, long start) {
        byte[] bytes = instance.bytes();
        heap.putBytes(java.util.Arrays.copyOfRange(bytes, ObjectLayout.HEADER_BYTES, bytes.length));
        for (Field field : instance.type().allInstanceFields()) {
            if (field.isReset()) {
                clear(field, start);
            } else if (field.type().isReference() && instance.reference(field) != null) {
                heap.setAddress(start + field.offset(), names.of(instance.reference(field)), 0);
            }
        }
        if (instance.mirroredOrNull() instanceof ReferenceType type) {
            fillMirror(instance.type(), type, start);
        }
    }

    private void clear(Field field, long start) {
        if (!field.type().isReference() && field.type().bytes() == 8) {
            heap.setLong(start + field.offset(), 0);
        } else if (!field.type().isReference() && field.type().bytes() == 4) {
            heap.setInt(start + field.offset(), 0);
        }
    }

    // ---- class mirrors ----------------------------------------------------------------------------------------

    private void fillMirror(ClassType classType, ReferenceType type, long start) {
        heap.setInt(start + offset(classType, "hubOffset"), plan.offsetOf(type));
        if (!(type instanceof ClassType holder)) {
            return;
        }
        if (world.runTimeInitialised().contains(holder)) {
            heap.setByte(start + offset(classType, "initialisationState"), 1);
            holder.initialiser().ifPresent(method -> setCode(classType, "initialiser", method, start));
        }
        if (holder.isEnum()) {
            holder.enumValues().ifPresent(method -> setCode(classType, "enumValues", method, start));
        }
    }

    private void setCode(ClassType classType, String field, Method method, long start) {
        if (world.isReached(method)) {
            heap.setAddress(start + offset(classType, field), EntryPoints.symbolOf(method), 0);
        }
    }

    private static int offset(ClassType classType, String field) {
        return classType
                .declaredField(field)
                .orElseThrow(() -> new ibrik.compiler.problem.CompilerBug("java.lang.Class has no field " + field))
                .offset();
    }

    // ---- static fields ----------------------------------------------------------------------------------------

    private void writeStatic(Field field) {
        boolean known = world.snapshot().isInitialised(field.owner()) && !field.isReset();
        if (holdsTable(field)) {
            references.define(field.symbol());
            references.putAddress(TABLES.get(field.toString()), 0);
        } else if (field.type().isReference()) {
            references.define(field.symbol());
            HeapObject value = null;
            if (known) {
                value = world.snapshot().reference(field);
            } else if (field.constantValueOrNull() instanceof String text) {
                value = world.snapshot().intern(text);
            }
            putReference(references, value);
        } else {
            primitives.define(field.symbol());
            primitives.putLong(known ? world.snapshot().bits(field) : constantBits(field));
        }
    }

    private static long constantBits(Field field) {
        return switch (field.constantValueOrNull()) {
            case Integer value -> value;
            case Long value -> value;
            case Float value -> Float.floatToRawIntBits(value);
            case Double value -> Double.doubleToRawLongBits(value);
            case null, default -> 0;
        };
    }

    private void putReference(ObjectSection section, HeapObject value) {
        if (value == null) {
            section.putLong(0);
        } else {
            section.putAddress(names.of(value), 0);
        }
    }
}
