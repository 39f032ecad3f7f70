package ibrik.compiler.data;

import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.ClassWorld;
import ibrik.compiler.classes.Method;
import ibrik.compiler.image.table.FrameFacts;

/// The facts about the classes of a build.
public record WorldFacts(ClassWorld world) implements FrameFacts {
    @Override
    public String moduleOf(String className) {
        var module = world.find(className).map(ClassType::moduleOrNull).orElse(null);
        return module == null ? "" : module;
    }

    /// Classes that expand call sites are hidden, as HotSpot's are, and what the JDK marks so.
    @Override
    public boolean isHidden(String methodSymbol) {
        int parameters = methodSymbol.indexOf('(');
        int dot = methodSymbol.lastIndexOf('.', parameters);
        if (parameters < 0 || dot < 0) {
            return false;
        }
        var className = methodSymbol.substring(0, dot);
        if (className.contains("$$Lambda$") || className.contains("$$Constant$")) {
            return true;
        }
        var name = methodSymbol.substring(dot + 1, parameters);
        if (Method.isNameless(name)) {
            return true;
        }
        return world.find(className)
                .flatMap(type -> type.declaredMethod(name, methodSymbol.substring(parameters)))
                .filter(method -> method.has("Hidden"))
                .isPresent();
    }
}
