package ibrik.compiler.image;

import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.ClassWorld;

/// The facts about the classes of a build.
public record WorldFacts(ClassWorld world) implements FrameFacts {
    @Override
    public String moduleOf(String className) {
        var module = world.find(className).map(ClassType::moduleOrNull).orElse(null);
        return module == null ? "" : module;
    }

    /// Classes that expand call sites are hidden, as HotSpot's are (JVMS §4.7.23 leaves it to the implementation).
    @Override
    public boolean isHidden(String methodSymbol) {
        int end = methodSymbol.indexOf('(');
        var name = end < 0 ? methodSymbol : methodSymbol.substring(0, end);
        return name.contains("$$Lambda$") || name.contains("$$Constant$");
    }
}
