package ibrik.runtime.library.lang;

import ibrik.runtime.library.net.ResourceUrls;
import ibrik.runtime.missing.NamedClasses;
import ibrik.runtime.type.ClassTable;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;

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
            throw NamedClasses.notFound(name);
        }
        return found;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        return loadClass(name);
    }

    @Override
    public URL getResource(String name) {
        List<URL> all = ResourceUrls.all(Objects.requireNonNull(name));
        return all.isEmpty() ? CodePlaces.classFileOrNull(name) : all.getFirst();
    }

    @Override
    public Enumeration<URL> getResources(String name) {
        List<URL> all = ResourceUrls.all(Objects.requireNonNull(name));
        URL classFile = CodePlaces.classFileOrNull(name);
        return Collections.enumeration(all.isEmpty() && classFile != null ? List.of(classFile) : all);
    }

    @Override
    public InputStream getResourceAsStream(String name) {
        return Resources.open(name);
    }
}
