package ibrik.compiler.option;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// What the application may reach in modules of the JDK beyond what these say themselves: packages such as
/// `java.base/java.lang`.
///
/// @param exports those whose public types and members it may use
/// @param opens   those whose private members it may make accessible too
public record ModuleAccess(Set<String> exports, Set<String> opens) {
    /// What an application has if nobody asks for more.
    public static final ModuleAccess USUAL = new ModuleAccess(Set.of(), Set.of());

    public ModuleAccess {
        exports = Collections.unmodifiableSet(new TreeSet<>(exports));
        opens = Collections.unmodifiableSet(new TreeSet<>(opens));
    }

    /// This and the other.
    public ModuleAccess and(ModuleAccess other) {
        var allExports = new TreeSet<>(exports);
        allExports.addAll(other.exports);
        var allOpens = new TreeSet<>(opens);
        allOpens.addAll(other.opens);
        return new ModuleAccess(allExports, allOpens);
    }
}
