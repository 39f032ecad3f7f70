package ibrik.compiler.classes;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// All substitution classes of the target modules: files whose name ends in `_`.
public final class Substitutions {
    private final Map<String, List<Substitution>> byTarget = new HashMap<>();
    private final Map<String, Substitution> byName = new HashMap<>();
    private final Map<String, String> targetOf = new HashMap<>();

    private Substitutions() {}

    static Substitutions read(ClassPath path, ClassFile parser) {
        var all = new Substitutions();
        for (String file : path.targetFiles("_.class")) {
            ClassModel model = parser.parse(path.targetBytes(file).orElseThrow());
            var mark = Mark.of(model).get("Substitute");
            if (mark != null) {
                String name = model.thisClass().asInternalName().replace('/', '.');
                all.targetOf.put(name, mark.value());
                var substitution = new Substitution(name, model);
                all.byName.put(name, substitution);
                all.byTarget
                        .computeIfAbsent(mark.value(), unused -> new ArrayList<>())
                        .add(substitution);
            }
        }
        return all;
    }

    /// Every method that replaces or forbids one of the JDK, by target.
    public List<SubstitutedMethod> methods() {
        var found = new ArrayList<SubstitutedMethod>();
        new TreeMap<>(byTarget).forEach((target, all) -> all.forEach(each -> found.addAll(each.methods(target, this))));
        return found;
    }

    /// The class that a mention of `name` (dots) means.
    String targetOf(String name) {
        return targetOf.getOrDefault(name, name);
    }

    /// A class may have several: each layer of the runtime names what it owns of it.
    List<Substitution> of(String target) {
        return byTarget.getOrDefault(target, List.of());
    }

    /// The name that a member reference through the class `owner` means: aliases may rename.
    ///
    /// @param member field name, or method name with descriptor
    String memberName(String owner, String member) {
        var substitution = byName.get(owner);
        return substitution == null ? member : substitution.memberName(member);
    }

    /// The descriptor with each substitution class replaced by its target.
    String mapDescriptor(String descriptor) {
        if (descriptor.indexOf('_') < 0) {
            return descriptor;
        }
        var mapped = new StringBuilder();
        int at = 0;
        while (at < descriptor.length()) {
            char c = descriptor.charAt(at);
            if (c == 'L') {
                int end = descriptor.indexOf(';', at);
                String name = descriptor.substring(at + 1, end).replace('/', '.');
                mapped.append('L').append(targetOf(name).replace('.', '/')).append(';');
                at = end + 1;
            } else {
                mapped.append(c);
                at++;
            }
        }
        return mapped.toString();
    }
}
