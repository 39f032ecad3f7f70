package ibrik.compiler.image.table;

import ibrik.vocabulary.layout.FrameTableLayout;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The methods and classes that frames name, numbered in the order of their first mention.
final class MethodPool {
    /// The system's own code, which stands where HotSpot has no frames.
    private static final List<String> OWN_PACKAGES =
            List.of("ibrik.runtime.", "ibrik.kernel.", "ibrik.machine.", "ibrik.vocabulary.");

    private record MethodName(int classNumber, String name, boolean hidden) {}

    private record ClassName(String name, String file) {}

    private final FrameFacts facts;
    private final Map<String, Integer> bySymbol = new HashMap<>();
    private final Map<MethodName, Integer> methods = new LinkedHashMap<>();
    private final Map<ClassName, Integer> classes = new LinkedHashMap<>();

    MethodPool(FrameFacts facts) {
        this.facts = facts;
    }

    /// The number of a method; overloads share one, for traces do not show parameters.
    int number(String symbol, String file) {
        return bySymbol.computeIfAbsent(symbol, key -> add(key, file));
    }

    private int add(String symbol, String file) {
        int parameters = symbol.indexOf('(');
        var qualified = parameters < 0 ? symbol : symbol.substring(0, parameters);
        int dot = qualified.lastIndexOf('.');
        var className = dot < 0 ? "" : qualified.substring(0, dot);
        int classNumber = number(classes, new ClassName(className, file));
        boolean hidden = OWN_PACKAGES.stream().anyMatch(className::startsWith) || facts.isHidden(symbol);
        return number(methods, new MethodName(classNumber, qualified.substring(dot + 1), hidden));
    }

    private static <K> int number(Map<K, Integer> numbers, K key) {
        var known = numbers.putIfAbsent(key, numbers.size());
        return known != null ? known : numbers.size() - 1;
    }

    int methodCount() {
        return methods.size();
    }

    int classCount() {
        return classes.size();
    }

    byte[] methods(TextPool texts) {
        var bytes = new TableBytes();
        methods.keySet()
                .forEach(method -> bytes.put32(texts.add(method.name))
                        .put32(method.classNumber | (method.hidden ? FrameTableLayout.METHOD_HIDDEN : 0)));
        return bytes.toArray();
    }

    byte[] classes(TextPool texts) {
        var bytes = new TableBytes();
        classes.keySet()
                .forEach(name -> bytes.put32(texts.add(name.name))
                        .put32(texts.add(name.file))
                        .put32(texts.add(facts.moduleOf(name.name))));
        return bytes.toArray();
    }
}
