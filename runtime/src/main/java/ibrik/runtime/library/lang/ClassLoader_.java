package ibrik.runtime.library.lang;

import ibrik.runtime.type.ClassTable;
import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Delete;
import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.ProtectionDomain;
import java.util.concurrent.ConcurrentHashMap;
import jdk.internal.misc.Unsafe;

/// Class loaders: there is one, and no class comes into being at run time.
@Substitute("java.lang.ClassLoader")
public final class ClassLoader_ {
    @Add
    private static final String DEFINITION =
            "classes cannot be defined at run time: an image holds compiled classes only";

    @Alias
    private volatile ConcurrentHashMap<?, ?> classLoaderValueMap;

    @Replace
    @Harmless("binds natives of C, and there are none")
    private static void registerNatives() {}

    @Replace
    @Harmless("an image has one loader, which finds all classes there are")
    public static ClassLoader getSystemClassLoader() {
        return ImageClassLoader.INSTANCE;
    }

    @Replace
    @Harmless("an image has one loader, which finds all classes there are")
    public static ClassLoader getPlatformClassLoader() {
        return ImageClassLoader.INSTANCE;
    }

    @Replace
    public static InputStream getSystemResourceAsStream(String name) {
        return Resources.open(name);
    }

    /// The JDK's looks the field up by a name that is an argument; here the offset is known when the image is built.
    @Replace
    ConcurrentHashMap<?, ?> createOrGetClassLoaderValueMap() {
        if (classLoaderValueMap == null) {
            Unsafe memory = Unsafe.getUnsafe();
            long offset = memory.objectFieldOffset(ClassLoader.class, "classLoaderValueMap");
            memory.compareAndSetReference(this, offset, null, new ConcurrentHashMap<>());
        }
        return classLoaderValueMap;
    }

    /// Only the one loader has classes of its own.
    @Replace
    private Class<?> findLoadedClass0(String name) {
        Class<?> found = (Object) this == ImageClassLoader.INSTANCE ? ClassTable.loadOrNull(name) : null;
        return found == null || found.getClassLoader() == null ? null : found;
    }

    @Replace
    private static Class<?> findBootstrapClass(String name) {
        Class<?> found = ClassTable.loadOrNull(name);
        return found == null || found.getClassLoader() != null ? null : found;
    }

    @Delete(DEFINITION)
    static native Class<?> defineClass1(
            ClassLoader loader,
            String name,
            byte[] bytes,
            int offset,
            int length,
            ProtectionDomain domain,
            String source);

    @Delete(DEFINITION)
    static native Class<?> defineClass2(
            ClassLoader loader,
            String name,
            ByteBuffer bytes,
            int offset,
            int length,
            ProtectionDomain domain,
            String source);

    @Delete(DEFINITION)
    static native Class<?> defineClass0(
            ClassLoader loader,
            Class<?> lookup,
            String name,
            byte[] bytes,
            int offset,
            int length,
            ProtectionDomain domain,
            boolean initialise,
            int flags,
            Object classData);
}
