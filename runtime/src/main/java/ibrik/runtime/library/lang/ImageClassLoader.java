package ibrik.runtime.library.lang;

import ibrik.runtime.type.ClassTable;
import java.io.InputStream;

/// The one class loader of an image: classes and resources that were put into it, nothing else.
public final class ImageClassLoader extends ClassLoader {
    public static final ImageClassLoader INSTANCE = new ImageClassLoader();

    private ImageClassLoader() {
        super("app", null);
    }

    @Override
    public Class<?> loadClass(String name) throws ClassNotFoundException {
        if (name == null) {
            throw new NullPointerException();
        }
        Class<?> found = ClassTable.loadOrNull(name);
        if (found == null) {
            throw new ClassNotFoundException(name);
        }
        return found;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        return loadClass(name);
    }

    @Override
    public InputStream getResourceAsStream(String name) {
        return Resources.open(name);
    }
}
