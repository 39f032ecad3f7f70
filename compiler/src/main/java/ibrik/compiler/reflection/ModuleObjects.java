package ibrik.compiler.reflection;

import ibrik.compiler.classes.ClassWorld;
import ibrik.compiler.classes.Field;
import ibrik.compiler.classes.JavaType;
import ibrik.compiler.classes.PrimitiveType;
import ibrik.compiler.interpret.Initialiser;
import ibrik.compiler.interpret.object.HeapObject;
import ibrik.compiler.interpret.object.InstanceObject;
import ibrik.compiler.interpret.object.SnapshotHeap;
import ibrik.compiler.problem.CompilerBug;

/// Gives class mirrors their modules, and modules of the JDK their descriptors.
public final class ModuleObjects {
    private static final String MAKER = "ibrik.runtime.library.lang.Modules";

    private final Initialiser initialiser;

    public ModuleObjects(Initialiser initialiser) {
        this.initialiser = initialiser;
    }

    /// Fills the field of the mirror.
    ///
    /// @param described whether a named module gets its descriptor too
    public void keep(JavaType type, boolean described) {
        InstanceObject mirror = initialiser.mirrorOf(type);
        ClassWorld world = initialiser.typeNamed("java.lang.Class").world();
        var name = SnapshotHeap.moduleOf(type);
        HeapObject module = initialiser.moduleOf(type);
        initialiser.setReference(mirror, field(world, "java.lang.Class", "module"), module);
        if (described && name.isPresent()) {
            describe((InstanceObject) module, name.get(), world);
        }
    }

    /// Gives all modules that a program starts with their descriptors.
    public void describeBootLayer() {
        ClassWorld world = initialiser.typeNamed("java.lang.Class").world();
        initialiser.bootModules().forEach(name -> describe(initialiser.namedModule(name), name, world));
    }

    private void describe(InstanceObject module, String name, ClassWorld world) {
        Field field = field(world, "java.lang.Module", "descriptor");
        if (module.reference(field) != null) {
            return;
        }
        byte[] file = world.path()
                .jdkResource(name, "module-info.class")
                .orElseThrow(() -> new CompilerBug("no descriptor of the module " + name));
        var bytes = initialiser.newArray(PrimitiveType.BYTE, file.length);
        System.arraycopy(file, 0, bytes.bytes(), 0, file.length);
        var maker = world.named(MAKER)
                .declaredMethod("descriptor", "([B)Ljava/lang/module/ModuleDescriptor;")
                .orElseThrow();
        switch (initialiser.invoke(maker, bytes)) {
            case Initialiser.Outcome.Returned(long unused, HeapObject made) ->
                initialiser.setReference(module, field, made);
            case Initialiser.Outcome.Thrown(HeapObject exception) ->
                throw new CompilerBug(MAKER + " threw " + exception.type());
            case Initialiser.Outcome.Unavailable(String reason, var path) ->
                throw new CompilerBug(MAKER + " does not run at build time: " + reason + " in " + path);
        }
    }

    private static Field field(ClassWorld world, String owner, String name) {
        return world.named(owner).declaredField(name).orElseThrow();
    }
}
