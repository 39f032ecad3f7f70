package ibrik.compiler.interpret.execution;

import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.Field;
import ibrik.compiler.interpret.object.ArrayObject;
import ibrik.compiler.interpret.object.HeapObject;
import ibrik.compiler.interpret.object.InstanceObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What initialisers of the application read at build time that is not their own. Each was run early rightly only if
/// nothing writes any of that afterwards; the analysis finds out ([ibrik.compiler.analysis.early.EarlyReads]).
public final class Reliances {
    /// Begins the keys of security properties, which are no system properties.
    public static final String SECURITY = "security:";

    /// Something read: where it lies, not what it was.
    public sealed interface Place {
        record Static(Field field) implements Place {}

        /// @param holder the class of the object that was read
        record Instance(Field field, ClassType holder) implements Place {}

        /// A setting that a method of the JDK's interface changes.
        record Setting(Field field) implements Place {}

        /// A system property that is not among the standard ones, or one of security.
        record Property(String key) implements Place {}

        record Elements(ArrayObject array) implements Place {
            @Override
            public boolean equals(Object other) {
                return other instanceof Elements(ArrayObject its) && its == array;
            }

            @Override
            public int hashCode() {
                return System.identityHashCode(array);
            }
        }
    }

    private final Map<ClassType, Set<Place>> read = new LinkedHashMap<>();
    /// Who read a static field, a field of an object, an array: a later write at build time overtakes them.
    private final Map<Field, Set<ClassType>> readersOfStatics = new LinkedHashMap<>();
    private final Map<HeapObject, Map<Long, Set<ClassType>>> readersOfObjects = new IdentityHashMap<>();
    private final Map<ClassType, String> overtaken = new LinkedHashMap<>();

    Reliances() {}

    /// The places that a class's initialiser relied on.
    public Set<Place> of(ClassType initialised) {
        return read.getOrDefault(initialised, Set.of());
    }

    /// The classes that relied on something.
    public List<ClassType> classes() {
        return new ArrayList<>(read.keySet());
    }

    /// The classes that read what another initialiser wrote at build time later, with what that was.
    public Map<ClassType, String> overtaken() {
        return overtaken;
    }

    void onSetting(ClassType initialised, Field field) {
        add(initialised, new Place.Setting(field));
    }

    void onProperty(ClassType initialised, String key) {
        add(initialised, new Place.Property(key));
    }

    /// Forgets all reads: what is initialised before the program starts, here as on HotSpot, sees no change by it.
    public void forget() {
        read.clear();
        readersOfStatics.clear();
        readersOfObjects.clear();
    }

    void onStatic(ClassType initialised, Field field) {
        if (add(initialised, new Place.Static(field))) {
            readersOfStatics.computeIfAbsent(field, _ -> new HashSet<>()).add(initialised);
        }
    }

    void onField(ClassType initialised, InstanceObject object, Field field) {
        add(initialised, new Place.Instance(field, object.type()));
        readers(object, field.offset()).add(initialised);
    }

    void onElements(ClassType initialised, ArrayObject array) {
        if (add(initialised, new Place.Elements(array))) {
            readers(array, 0).add(initialised);
        }
    }

    private boolean add(ClassType initialised, Place place) {
        return read.computeIfAbsent(initialised, _ -> new LinkedHashSet<>()).add(place);
    }

    private Set<ClassType> readers(HeapObject object, long offset) {
        return readersOfObjects
                .computeIfAbsent(object, _ -> new LinkedHashMap<>())
                .computeIfAbsent(offset, _ -> new HashSet<>());
    }

    void beforeWrite(Field field) {
        overtake(readersOfStatics.get(field), field.toString());
    }

    void beforeWrite(HeapObject object, long offset) {
        var places = readersOfObjects.get(object);
        if (places != null) {
            long place = object instanceof ArrayObject ? 0 : offset;
            overtake(places.get(place), "an object of " + object.type().name());
        }
    }

    private void overtake(Set<ClassType> readersOrNull, String what) {
        if (readersOrNull != null) {
            readersOrNull.forEach(reader -> overtaken.putIfAbsent(reader, what));
        }
    }
}
