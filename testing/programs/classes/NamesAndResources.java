import java.io.IOException;
import java.io.InputStream;

/// Classes found by name: written in the call, computed, unknown; a class that only its name reaches is initialised.
public final class NamesAndResources {
    private NamesAndResources() {}

    static final class Quiet {
        static {
            System.out.println("Quiet is initialised");
        }
    }

    static final class Computed {
        static {
            System.out.println("Computed is initialised");
        }
    }

    public static void main(String[] args) throws IOException {
        look("NamesAndResources$" + "Quiet");
        look("java.util.ArrayDeque");
        look("[Ljava.lang.String;");
        look("no.such.Class");
        look("int");
        String[] parts = {"NamesAndResources", "NamesAndResources$Computed"};
        for (String part : parts) {
            look(part);
        }
        try {
            System.out.println(NamesAndResources.class.getClassLoader().loadClass("NamesAndResources$Quiet"));
            Class<?> quiet = Class.forName("NamesAndResources$Quiet", false, NamesAndResources.class.getClassLoader());
            System.out.println(quiet.getSimpleName());
        } catch (ClassNotFoundException e) {
            System.out.println(e);
        }
        try (InputStream none = NamesAndResources.class.getResourceAsStream("nothing.txt")) {
            System.out.println(none);
        }
    }

    private static void look(String name) {
        try {
            System.out.println(Class.forName(name));
        } catch (ClassNotFoundException e) {
            System.out.println(e);
        }
    }
}
