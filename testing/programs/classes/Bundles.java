import java.io.IOException;
import java.io.StringReader;
import java.util.Enumeration;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.TreeSet;

/// `ResourceBundle.getBundle`: classes found by name and locale, their parents, a control of the program, what is missing.
public final class Bundles {
    private Bundles() {}

    public static class Texts extends ListResourceBundle {
        @Override
        protected Object[][] getContents() {
            return new Object[][] {{"yes", "yes"}, {"only", "base"}, {"list", new String[] {"a", "b"}}};
        }
    }

    public static class Texts_de extends ListResourceBundle {
        @Override
        protected Object[][] getContents() {
            return new Object[][] {{"yes", "ja"}};
        }
    }

    public static class Texts_de_AT extends ListResourceBundle {
        @Override
        protected Object[][] getContents() {
            return new Object[][] {{"hello", "servus"}};
        }
    }

    public static class Texts_he extends ListResourceBundle {
        @Override
        protected Object[][] getContents() {
            return new Object[][] {{"yes", "ken"}};
        }
    }

    public abstract static class Abstract extends Texts {
        public Abstract() {}
    }

    public static class Demanding extends Texts {
        public Demanding(int number) {}
    }

    public static class Narrow extends Texts {
        Narrow() {}
    }

    public static class Failing extends Texts {
        public Failing() {
            throw new IllegalStateException("constructor");
        }
    }

    static class Hidden extends Texts {
        public Hidden() {}
    }

    /// A class that is no bundle.
    public static class Wrong {}

    public static void main(String[] args) {
        Locale.setDefault(Locale.US);
        show(ResourceBundle.getBundle("Bundles$Texts"));
        show(ResourceBundle.getBundle("Bundles$Texts", Locale.GERMAN));
        show(ResourceBundle.getBundle("Bundles$Texts", Locale.of("de", "AT")));
        show(ResourceBundle.getBundle("Bundles$Texts", Locale.of("iw", "IL")));
        show(ResourceBundle.getBundle("Bundles$Texts", Locale.JAPAN, Bundles.class.getClassLoader()));
        ResourceBundle german = ResourceBundle.getBundle("Bundles$Texts", Locale.GERMANY);
        System.out.println(german == ResourceBundle.getBundle("Bundles$" + (args.length == 0 ? "Texts" : ""), Locale.GERMANY));
        System.out.println(german.getStringArray("list")[1] + " " + german.containsKey("none"));
        complain(() -> german.getString("none"));
        complain(() -> german.getString("list"));
        complain(() -> ResourceBundle.getBundle("no.such.Bundle"));
        complain(() -> ResourceBundle.getBundle("no.such.Bundle", Locale.FRANCE));
        complain(() -> ResourceBundle.getBundle("Bundles$Wrong"));
        complain(() -> ResourceBundle.getBundle(null));
        complain(() -> ResourceBundle.getBundle("Bundles$Abstract"));
        complain(() -> ResourceBundle.getBundle("Bundles$Demanding"));
        complain(() -> ResourceBundle.getBundle("Bundles$Narrow"));
        complain(() -> ResourceBundle.getBundle("Bundles$Failing"));
        show(ResourceBundle.getBundle("Bundles$Hidden"));
        show(ResourceBundle.getBundle("anything", Locale.FRENCH, new InMemory()));
        show(ResourceBundle.getBundle("Bundles$Texts", Bundles.class.getModule()));
    }

    private static void show(ResourceBundle bundle) {
        StringBuilder line = new StringBuilder();
        for (Enumeration<String> keys = bundle.getKeys(); keys.hasMoreElements(); ) {
            line.append(keys.nextElement().length());
        }
        System.out.println(bundle.getBaseBundleName() + " '" + bundle.getLocale() + "' " + new TreeSet<>(bundle.keySet())
                + " " + line.length() + " " + bundle.getObject("yes"));
    }

    private static void complain(Runnable action) {
        try {
            action.run();
            System.out.println("nothing happened");
        } catch (MissingResourceException missing) {
            System.out.println(missing.getMessage() + " | " + missing.getClassName() + " | " + missing.getKey() + " | "
                    + missing.getCause());
        } catch (RuntimeException other) {
            System.out.println(other);
        }
    }

    /// Bundles out of texts, with a format of its own.
    private static final class InMemory extends ResourceBundle.Control {
        @Override
        public List<String> getFormats(String baseName) {
            return List.of("text");
        }

        @Override
        public ResourceBundle newBundle(
                String baseName, Locale locale, String format, ClassLoader loader, boolean reload) throws IOException {
            System.out.println(toBundleName(baseName, locale) + " " + format + " " + reload);
            return locale.equals(Locale.ROOT)
                    ? new PropertyResourceBundle(new StringReader("yes = oui\\u0021\nno: non\n# nothing\n"))
                    : null;
        }
    }
}
