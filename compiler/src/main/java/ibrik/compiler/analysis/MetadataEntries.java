package ibrik.compiler.analysis;

import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.ClassWorld;
import ibrik.compiler.classes.JavaType;
import ibrik.compiler.metadata.MetadataEntry;
import ibrik.compiler.metadata.MetadataEntry.Group;
import java.lang.classfile.ClassFile;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What files of metadata say that the program looks up: each entry counts as if the program named the same by
/// constants, as soon as the class is reached that the entry depends on. Classes that are not there say nothing.
final class MetadataEntries {
    private static final String CONSTRUCTOR = "<init>";

    private final Reachability world;
    private final List<MetadataEntry> free = new ArrayList<>();
    private final Map<String, List<MetadataEntry>> waiting = new HashMap<>();

    MetadataEntries(Reachability world, List<MetadataEntry> entries) {
        this.world = world;
        for (MetadataEntry entry : entries) {
            entry.condition()
                    .map(name -> waiting.computeIfAbsent(name, _ -> new ArrayList<>()))
                    .orElse(free)
                    .add(entry);
        }
    }

    /// Entries that depend on nothing count from now on.
    void begin() {
        free.forEach(this::apply);
    }

    /// The type is in the image.
    void onType(JavaType type) {
        if (type instanceof ClassType) {
            var entries = waiting.remove(type.name());
            if (entries != null) {
                entries.forEach(this::apply);
            }
        }
    }

    private void apply(MetadataEntry entry) {
        switch (entry) {
            case MetadataEntry.Type type -> applyType(type);
            case MetadataEntry.Proxy proxy -> applyProxy(proxy.interfaces());
            case MetadataEntry.Lambda lambda ->
                find(lambda.declaringClass()).ifPresent(world.reflected()::addCapturing);
            case MetadataEntry.Bundle bundle -> world.bundles().onAsked(bundle.base(), bundle.locales());
            // Files are in the image from the beginning.
            case MetadataEntry.ClassFiles files -> {}
        }
    }

    private void applyType(MetadataEntry.Type entry) {
        var found = find(entry.name());
        if (found.isPresent()) {
            var type = found.get();
            world.reflected().onMembers(type, entry.members());
            entry.groups().forEach(group -> applyGroup(type, group));
            if (entry.members().contains(CONSTRUCTOR)) {
                world.reflected().onConstructed(type);
            }
            if (entry.isSerial()) {
                world.reflected().addSerialisable(type);
            }
            if (entry.isAllocated() && !type.isAbstract() && !type.isInterface()) {
                world.reachInitialiser(type, null);
                world.instantiate(type);
            }
        }
        // Arrays too.
        world.classNames().reach(entry.name(), null);
    }

    private void applyGroup(ClassType type, Group group) {
        switch (group) {
            case DECLARED_METHODS -> world.reflected().onMembers(type, methods(type, false));
            case DECLARED_FIELDS -> world.reflected().onMembers(type, fields(type, false));
            case DECLARED_CONSTRUCTORS, PUBLIC_CONSTRUCTORS -> world.reflected().onConstructed(type);
            case PUBLIC_METHODS ->
                upwards(type).forEach(each -> world.reflected().onMembers(each, methods(each, true)));
            case PUBLIC_FIELDS ->
                upwards(type).forEach(each -> world.reflected().onMembers(each, fields(each, true)));
        }
    }

    /// The class and all that it inherits from.
    private static Set<ClassType> upwards(ClassType type) {
        var found = new LinkedHashSet<ClassType>();
        for (ClassType each = type; each != null; each = each.superclassOrNull()) {
            found.add(each);
        }
        found.addAll(type.allInterfaces());
        return found;
    }

    private static Set<String> methods(ClassType type, boolean isPublic) {
        var found = new LinkedHashSet<String>();
        type.model().methods().stream()
                .filter(each -> !isPublic || each.flags().has(AccessFlag.PUBLIC))
                .map(each -> each.methodName().stringValue())
                .filter(name -> !name.startsWith("<"))
                .forEach(found::add);
        return found;
    }

    private static Set<String> fields(ClassType type, boolean isPublic) {
        var found = new LinkedHashSet<String>();
        type.model().fields().stream()
                .filter(each -> !isPublic || (each.flags().flagsMask() & ClassFile.ACC_PUBLIC) != 0)
                .forEach(each -> found.add(each.fieldName().stringValue()));
        return found;
    }

    private void applyProxy(List<String> names) {
        var interfaces = new ArrayList<ClassType>();
        names.forEach(name -> find(name).ifPresent(interfaces::add));
        if (interfaces.size() == names.size()) {
            world.proxies().make(interfaces);
        }
    }

    private Optional<ClassType> find(String name) {
        ClassWorld classes = world.world();
        return ibrik.compiler.classes.BinaryName.find(classes, name)
                .filter(ClassType.class::isInstance)
                .map(ClassType.class::cast);
    }
}
