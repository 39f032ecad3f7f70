package ibrik.compiler.analysis;

import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Which classes `ResourceBundle.getBundle` can mean.
///
/// Once the program has code that looks for bundles, each string of the image that is the base name of one brings it:
/// of the application with all its locales, of the JDK in English. A string that ends with a dot or underscore is taken
/// for the beginning of a computed name.
final class BundleNames {
    private static final String BUNDLE = "java.util.ResourceBundle";
    /// A name of a class in one of the JDK's packages.
    private static final Pattern OF_JDK = Pattern.compile("(?:java|javax|jdk|sun|com\\.sun)(?:\\.[\\w$]+)+");
    private static final List<String> JDK_LOCALES = List.of("", "_en");
    private static final String CLASS_FILE = ".class";

    private final Reachability world;
    /// Names of classes of the application, by what can be their base name.
    private final Map<String, List<String>> byBase = new HashMap<>();
    private final TreeSet<String> ofApplication = new TreeSet<>();
    private final TreeSet<String> named = new TreeSet<>();
    private boolean asked;

    BundleNames(Reachability world) {
        this.world = world;
    }

    /// The method is in the image.
    void onMethod(Method method) {
        if (!asked
                && method.name().equals("getBundleImpl")
                && method.owner().name().equals(BUNDLE)) {
            asked = true;
            findClasses();
            reachNamed();
        }
    }

    private void findClasses() {
        for (String file : world.world().path().applicationFiles()) {
            if (file.endsWith(CLASS_FILE)) {
                String name =
                        file.substring(0, file.length() - CLASS_FILE.length()).replace('/', '.');
                ofApplication.add(name);
                for (int end = name.length(); end > 0; end = name.lastIndexOf('_', end - 1)) {
                    byBase.computeIfAbsent(name.substring(0, end), _ -> new ArrayList<>())
                            .add(name);
                }
            }
        }
    }

    /// True if [#onText] wants to hear of strings, also of those that were there before.
    boolean isAsked() {
        return asked;
    }

    /// The string is in the image.
    void onText(String text) {
        byBase.getOrDefault(text, List.of()).forEach(this::reach);
        if (text.length() > 1 && (text.endsWith(".") || text.endsWith("_"))) {
            ofApplication.subSet(text, text + Character.MAX_VALUE).stream()
                    .filter(name ->
                            world.world().find(name).filter(this::isBundle).isPresent())
                    .forEach(this::reach);
        }
        if (OF_JDK.matcher(text).matches()) {
            JDK_LOCALES.forEach(locale -> reach(text + locale));
        }
    }

    /// The program may ask for this bundle, in these locales beside the usual ones.
    void onAsked(String base, List<String> locales) {
        named.add(base);
        locales.forEach(locale -> named.add(base + "_" + locale));
        if (asked) {
            reachNamed();
        }
    }

    private void reachNamed() {
        for (String name : List.copyOf(named)) {
            onText(name);
            reach(name);
        }
    }

    private void reach(String name) {
        world.world().find(name).ifPresent(type -> {
            if (isBundle(type)) {
                world.reflected().onMade(type);
            } else if (type.isOfApplication()) {
                // The complaint about it is the JDK's.
                world.reachType(type);
            }
        });
    }

    private boolean isBundle(ClassType type) {
        return type.isSubtypeOf(world.world().named(BUNDLE));
    }
}
