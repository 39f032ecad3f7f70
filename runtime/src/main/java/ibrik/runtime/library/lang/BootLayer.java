package ibrik.runtime.library.lang;

import java.lang.module.Configuration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The modules that HotSpot starts a class path with, whether the image has classes of them or not. Without the
/// configuration that they were resolved by.
final class BootLayer {
    static final ModuleLayer ONLY = make();

    private BootLayer() {}

    private static ModuleLayer make() {
        Map<String, Module> modules = new HashMap<>();
        for (Module each : Modules.ofBoot()) {
            modules.put(each.getName(), each);
        }
        ModuleLayer_ layer = new ModuleLayer_(Configuration.empty(), List.of(), null);
        layer.fill(modules);
        return (ModuleLayer) (Object) layer;
    }
}
