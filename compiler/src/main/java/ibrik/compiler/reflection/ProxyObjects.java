package ibrik.compiler.reflection;

import ibrik.compiler.classes.ClassType;
import ibrik.compiler.interpret.Initialiser;
import ibrik.compiler.interpret.object.HeapObject;
import ibrik.compiler.problem.CompilerBug;
import ibrik.compiler.synthetic.access.AccessClasses;
import ibrik.compiler.synthetic.access.ProxyClasses;
import ibrik.compiler.synthetic.access.ProxyMethods;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Makes the classes of proxies and what finds them at run time; see docs/compiler/06-reflection.md, "Proxies".
final class ProxyObjects {
    /// What HotSpot calls the module, and so the package, of the first proxies of a program.
    private static final String PACKAGE = "jdk.proxy1.";

    private final MemberObjects members;
    private final BuildTimeObjects objects;
    private final Initialiser initialiser;
    private final Map<ClassType, List<HeapObject>> byFirst = new HashMap<>();
    private int count;

    ProxyObjects(MemberObjects members, BuildTimeObjects objects, Initialiser initialiser) {
        this.members = members;
        this.objects = objects;
        this.initialiser = initialiser;
    }

    /// @param interfaces for which there is no class yet
    void add(List<ClassType> interfaces) {
        var world = objects.world();
        var methods = ProxyMethods.of(world.object(), interfaces);
        if (methods.isEmpty()) {
            return;
        }
        var hidden = interfaces.stream().filter(each -> !isPublic(each)).findFirst();
        String folder = hidden.map(ClassType::name)
                .map(name -> name.substring(0, name.lastIndexOf('.') + 1))
                .orElse(PACKAGE);
        String name = folder + "$Proxy" + count++;
        var type = ProxyClasses.define(world, name, hidden.isEmpty(), interfaces, methods.get());
        fillFields(ProxyClasses.defineFields(world, name, methods.get().size()), methods.get());
        var call = objects.blank(AccessClasses.ofProxy(type));
        objects.call("proxies", call, objects.mirror(type), objects.mirrors(interfaces));
        var first = interfaces.isEmpty() ? world.object() : interfaces.getFirst();
        var known = byFirst.computeIfAbsent(first, _ -> new ArrayList<>());
        known.add(call);
        objects.set(
                members.membersOf(first),
                "proxies",
                objects.array(world.named("ibrik.runtime.library.reflect.ProxyCall"), known));
    }

    private void fillFields(ClassType fields, List<ProxyMethods.Proxied> methods) {
        if (!initialiser.ensureInitialised(fields).isBuildTime()) {
            throw new CompilerBug(fields + " does not become initialised at build time");
        }
        for (int i = 0; i < methods.size(); i++) {
            var field = fields.declaredField(ProxyClasses.FIELD + i).orElseThrow();
            initialiser.setStatic(field, members.method(methods.get(i).shown(), true));
        }
    }

    private boolean isPublic(ClassType type) {
        return Modifier.isPublic(objects.modifiers(type));
    }
}
