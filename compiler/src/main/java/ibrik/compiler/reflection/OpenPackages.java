package ibrik.compiler.reflection;

import ibrik.compiler.classes.ClassPath;
import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.Hierarchy;
import ibrik.compiler.interpret.object.SnapshotHeap;
import java.lang.module.ModuleDescriptor;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Whose private members the application can make accessible: its own, and those in packages that a module of the JDK
/// opens to all, or the build to the application.
final class OpenPackages {
    private final ClassPath path;
    private final Set<String> opens;
    /// By module.
    private final Map<String, Set<String>> opened = new HashMap<>();

    /// @param opens the packages that the build opens, such as `java.base/java.lang`
    OpenPackages(ClassPath path, Set<String> opens) {
        this.path = path;
        this.opens = Set.copyOf(opens);
    }

    boolean has(ClassType type) {
        Optional<String> module = SnapshotHeap.moduleOf(type);
        if (module.isEmpty()) {
            return true;
        }
        String name = Hierarchy.packageOf(type);
        return opens.contains(module.get() + '/' + name)
                || opened.computeIfAbsent(module.get(), this::openedBy).contains(name);
    }

    private Set<String> openedBy(String module) {
        return path
                .jdkResource(module, "module-info.class")
                .map(bytes -> ModuleDescriptor.read(ByteBuffer.wrap(bytes)))
                .map(ModuleDescriptor::opens)
                .orElse(Set.of())
                .stream()
                .filter(each -> !each.isQualified())
                .map(ModuleDescriptor.Opens::source)
                .collect(Collectors.toSet());
    }
}
