package ibrik.compiler.analysis;

import ibrik.compiler.analysis.world.Snapshot;
import ibrik.compiler.classes.Field;
import ibrik.compiler.classes.JavaType;
import ibrik.compiler.classes.Method;
import ibrik.compiler.interpret.object.SnapshotHeap;

/// `Class.module` and `Module.descriptor`: filled once the program has code that reads them. The runtime itself reads
/// the former for messages, where null stands for java.base and the application's module.
final class ModulesOfClasses {
    private static final String BOOT_LAYER = "java.lang.ModuleLayer.boot(";

    private final Reachability world;
    private final Snapshot snapshot;
    private boolean asksForModules;
    private boolean asksForRareOnes;
    private boolean asksForDescriptors;
    private boolean hasLayer;

    ModulesOfClasses(Reachability world, Snapshot snapshot) {
        this.world = world;
        this.snapshot = snapshot;
    }

    /// Code that reads this field is in the image.
    void onLoad(Field field, Method user) {
        if (isField(field, "java.lang.Class", "module")) {
            // The runtime's own messages do with null for most, so that not every image has modules.
            boolean isMessage = user.owner().isOfTarget();
            if (isMessage ? !asksForRareOnes : !asksForModules) {
                asksForRareOnes = true;
                asksForModules |= !isMessage;
                world.typesSoFar().forEach(this::onType);
            }
        }
        if (!asksForDescriptors && isField(field, "java.lang.Module", "descriptor")) {
            asksForDescriptors = true;
            world.typesSoFar().forEach(this::onType);
            describeLayer();
        }
    }

    /// The method is in the image.
    void onMethod(Method method) {
        if (!hasLayer && method.symbol().startsWith(BOOT_LAYER)) {
            hasLayer = true;
            describeLayer();
        }
    }

    private void describeLayer() {
        if (asksForDescriptors && hasLayer) {
            snapshot.describeBootLayer();
        }
    }

    private static boolean isField(Field field, String owner, String name) {
        return field.name().equals(name) && field.owner().name().equals(owner);
    }

    /// The type is in the image.
    void onType(JavaType type) {
        boolean isRare = asksForRareOnes
                && SnapshotHeap.moduleOf(type)
                        .filter(name -> !name.equals("java.base"))
                        .isPresent();
        if (asksForModules || isRare) {
            snapshot.keepModule(type, asksForDescriptors);
        }
    }
}
