package ibrik.runtime.library.lang;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.util.Set;

/// Modules: those of the JDK whose classes the image has, and the unnamed one of the application.
///
/// The compiler makes the objects and their descriptors, see `docs/compiler/06-reflection.md`, "Modules".
@Substitute("java.lang.Module")
public final class Module_ {
    @Add
    private static final String NATIVES =
            "it tells the virtual machine what the objects hold, and here only these are asked";

    @Alias
    private String name;

    @Alias
    private ModuleDescriptor descriptor;

    @Alias
    public native boolean isNamed();

    @Replace
    public ModuleLayer getLayer() {
        return isNamed() ? ModuleLayer.boot() : null;
    }

    /// From the descriptor: the JDK keeps a table of modules, which it fills when it makes the layer of a start.
    @Replace
    private boolean isExplicitlyExportedOrOpened(String packageName, Module other, boolean open) {
        String target = other.getName();
        if (target == null
                && (ModuleAccess.isOpen(name, packageName) || !open && ModuleAccess.isExported(name, packageName))) {
            return true;
        }
        for (ModuleDescriptor.Opens each : descriptor.opens()) {
            if (each.source().equals(packageName) && allows(each.targets(), target)) {
                return true;
            }
        }
        if (!open) {
            for (ModuleDescriptor.Exports each : descriptor.exports()) {
                if (each.source().equals(packageName) && allows(each.targets(), target)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// @param targets      empty if there is no limit
    /// @param moduleOrNull null for an unnamed module, and for all of them
    @Add
    private static boolean allows(Set<String> targets, String moduleOrNull) {
        return targets.isEmpty() || moduleOrNull != null && targets.contains(moduleOrNull);
    }

    @Replace
    public InputStream getResourceAsStream(String resource) {
        if (isNamed()) {
            throw new UnsupportedOperationException("the files of the JDK's modules are not in an image: " + resource);
        }
        return Resources.open(resource.startsWith("/") ? resource.substring(1) : resource);
    }

    @Replace
    @Harmless(NATIVES)
    private static void defineModule0(
            Module module, boolean isOpen, String version, String location, Object[] packages) {}

    @Replace
    @Harmless(NATIVES)
    private static void addReads0(Module from, Module to) {}

    @Replace
    @Harmless(NATIVES)
    private static void addExports0(Module from, String packageName, Module to) {}

    @Replace
    @Harmless(NATIVES)
    private static void addExportsToAll0(Module from, String packageName) {}

    @Replace
    @Harmless(NATIVES)
    private static void addExportsToAllUnnamed0(Module from, String packageName) {}
}
