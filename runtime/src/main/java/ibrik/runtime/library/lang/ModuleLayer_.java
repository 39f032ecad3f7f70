package ibrik.runtime.library.lang;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.lang.module.Configuration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The layer of the JDK's modules.
@Substitute("java.lang.ModuleLayer")
final class ModuleLayer_ {
    @Alias
    private List<ModuleLayer> parents;

    @Alias
    private Map<String, Module> nameToModule;

    ModuleLayer_(Configuration configuration, List<ModuleLayer> parents, Function<String, ClassLoader> loaderOf) {}

    /// The constructor fills layers without parents with nothing.
    @Add
    void fill(Map<String, Module> modules) {
        nameToModule = modules;
        parents = List.of(ModuleLayer.empty());
    }

    @Replace
    @Harmless("an image has one layer of modules, as a program on the class path has")
    public static ModuleLayer boot() {
        return BootLayer.ONLY;
    }
}
