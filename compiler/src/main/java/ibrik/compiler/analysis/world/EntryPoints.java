package ibrik.compiler.analysis.world;

import ibrik.compiler.classes.ClassWorld;
import ibrik.compiler.classes.Method;
import ibrik.compiler.problem.CompilerBug;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/// The methods of the target modules that have a symbol of their own (`@EntryPoint`).
public final class EntryPoints {
    private final Map<String, Method> bySymbol = new TreeMap<>();

    /// Looks through all classes of the target modules.
    public EntryPoints(ClassWorld world) {
        for (String file : world.path().targetFiles(".class")) {
            String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
            if (name.endsWith("_") || name.endsWith("-info") || name.startsWith("ibrik.vocabulary.")) {
                continue;
            }
            for (Method method : world.named(name).methods()) {
                var mark = method.marks().get("EntryPoint");
                if (mark != null) {
                    bySymbol.put(mark.value(), method);
                }
            }
        }
    }

    /// The Java method that a method marked `@External` stands for; none if it is assembly.
    public Optional<Method> behind(Method external) {
        var mark = external.marks().get("External");
        return mark == null ? Optional.empty() : Optional.ofNullable(bySymbol.get(mark.value()));
    }

    /// The Java method whose address a method marked `@Symbol` answers; none if it is no entry point.
    public Optional<Method> named(Method symbol) {
        var mark = symbol.marks().get("Symbol");
        return mark == null ? Optional.empty() : Optional.ofNullable(bySymbol.get(mark.value()));
    }

    /// The method behind a symbol that generated code calls.
    public Method of(String symbol) {
        var method = bySymbol.get(symbol);
        if (method == null) {
            throw new CompilerBug("no method of the runtime has the entry point " + symbol);
        }
        return method;
    }

    /// The symbol of a method if it is an entry point; otherwise its ordinary symbol.
    public static String symbolOf(Method method) {
        var mark = method.marks().get("EntryPoint");
        return mark != null ? mark.value() : method.symbol();
    }

    /// Entry points that assembly calls, of the classes with such names.
    public List<Method> fromAssembly(Predicate<String> classes) {
        var found = new ArrayList<Method>();
        for (Method method : bySymbol.values()) {
            boolean wanted = classes.test(method.owner().name());
            if (wanted && method.marks().get("EntryPoint").isTrue("fromAssembly")) {
                found.add(method);
            }
        }
        return found;
    }
}
