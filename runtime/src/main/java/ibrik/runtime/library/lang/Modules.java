package ibrik.runtime.library.lang;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;

/// What the compiler calls, when it makes an image, for the modules of the JDK.
public final class Modules {
    private Modules() {}

    /// The modules that HotSpot starts with; the interpreter of initialisers has the body.
    static native Module[] ofBoot();

    /// The descriptor that a class file of a module holds.
    public static ModuleDescriptor descriptor(byte[] classFile) throws IOException {
        return ModuleDescriptor.read(new ByteArrayInputStream(classFile));
    }
}
