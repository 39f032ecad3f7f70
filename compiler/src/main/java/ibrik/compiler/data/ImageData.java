package ibrik.compiler.data;

import ibrik.compiler.analysis.world.ClosedWorld;
import ibrik.compiler.emit.ObjectNames;
import ibrik.compiler.image.elf.ObjectFile;

/// The image's data that is not code: hubs, snapshot objects, static fields.
public final class ImageData {
    private ImageData() {}

    /// The relocatable object file that holds it.
    public static byte[] write(ClosedWorld world, HubPlan plan, ObjectNames names) {
        var file = new ObjectFile();
        new HubWriter(plan, file).write();
        new HeapWriter(world, plan, names, file).write();
        return file.write();
    }
}
