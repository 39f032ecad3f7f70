package ibrik.compiler.data;

import ibrik.compiler.classes.ClassWorld;
import ibrik.compiler.classes.Method;
import ibrik.compiler.image.message.NullDescription;
import ibrik.compiler.image.table.NullMessages;
import java.lang.classfile.attribute.CodeAttribute;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The texts of JEP 358, "Helpful NullPointerExceptions", computed when the image is built.
public final class HelpfulNullMessages implements NullMessages {
    private final ClassWorld world;
    private final Map<String, Optional<NullDescription>> descriptions = new HashMap<>();

    public HelpfulNullMessages(ClassWorld world) {
        this.world = world;
    }

    @Override
    public Optional<String> message(String methodSymbol, int bytecodeIndex) {
        return descriptions
                .computeIfAbsent(methodSymbol, this::description)
                .flatMap(description -> description.of(bytecodeIndex));
    }

    private Optional<NullDescription> description(String symbol) {
        int parameters = symbol.indexOf('(');
        int dot = symbol.lastIndexOf('.', parameters);
        if (parameters < 0 || dot < 0) {
            return Optional.empty();
        }
        var name = symbol.substring(dot + 1, parameters);
        return world.find(symbol.substring(0, dot))
                .flatMap(type -> type.declaredMethod(name, symbol.substring(parameters)))
                .flatMap(HelpfulNullMessages::description);
    }

    private static Optional<NullDescription> description(Method method) {
        return method.code()
                .filter(CodeAttribute.class::isInstance)
                .map(code -> new NullDescription(method.model(), (CodeAttribute) code));
    }
}
