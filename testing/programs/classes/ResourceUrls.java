import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

/// Resources as URLs, the file of a class, its code source, and a class loader of the program's own.
public final class ResourceUrls {
    private ResourceUrls() {}

    /// Finds nothing itself.
    private static final class Asking extends ClassLoader {
        Asking(ClassLoader parent) {
            super("asking", parent);
        }

        Class<?> known(String name) {
            return findLoadedClass(name);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            System.out.println("  asked for " + name);
            return super.findClass(name);
        }
    }

    public static void main(String[] args) throws IOException {
        URL own = ResourceUrls.class.getResource("ResourceUrls.class");
        System.out.println(own.getProtocol() + " " + own.getPath().endsWith("/ResourceUrls.class"));
        URL source = ResourceUrls.class.getProtectionDomain().getCodeSource().getLocation();
        System.out.println(own.toString().startsWith(source.toString()) + " " + source.getProtocol());
        System.out.println(String.class.getProtectionDomain().getCodeSource());
        System.out.println(ResourceUrls.class.getResource("missing.txt"));
        ClassLoader loader = ResourceUrls.class.getClassLoader();
        System.out.println(loader.getResource("no/such/file"));
        System.out.println(Collections.list(loader.getResources("no/such/file")));
        System.out.println(ClassLoader.getSystemResource("no/such/file"));
        loaders(new Asking(loader));
        loaders(new Asking(null));
        missing("file:/no/such/file");
        Path file = Files.createTempFile("resource urls", ".txt");
        Files.writeString(file, "content");
        try (InputStream stream = file.toUri().toURL().openStream()) {
            System.out.println(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
        Files.delete(file);
    }

    private static void loaders(Asking loader) throws IOException {
        System.out.println(loader.getName() + " " + (loader.getParent() == ResourceUrls.class.getClassLoader()));
        for (String name : List.of("ResourceUrls$Asking", "java.util.ArrayList", "no.such.Class")) {
            System.out.println(loader.known(name));
            try {
                System.out.println(loader.loadClass(name));
            } catch (ClassNotFoundException e) {
                System.out.println(e);
            }
        }
        System.out.println(loader.getResource("no/such/file") + " " + loader.getResourceAsStream("no/such/file"));
        System.out.println(loader.getResources("no/such/file").hasMoreElements());
    }

    private static void missing(String url) {
        try (InputStream stream = URI.create(url).toURL().openStream()) {
            System.out.println(stream.read());
        } catch (IOException e) {
            System.out.println(e);
        }
    }
}
