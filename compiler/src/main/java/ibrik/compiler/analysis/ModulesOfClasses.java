package ibrik.compiler.analysis;

import ibrik.compiler.analysis.world.Snapshot;
import ibrik.compiler.classes.Field;
import ibrik.compiler.classes.JavaType;
import ibrik.compiler.classes.Method;
import ibrik.compiler.interpret.object.SnapshotHeap;

/// `Class.module` and `Module.descriptor`: filled once the program has code that reads them. The runtime itself reads
/// the former for messages, where null stands for java.base and the application's module.
final class ModulesOfClasses {
    private final Reachability world;
    private final Snapshot snapshot;
    private boolean asksForModules;
    private boolean asksForRareOnes;
    private boolean asksForDescriptors;

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
