package ibrik.compiler.analysis;

import ibrik.compiler.classes.ArrayType;
import ibrik.compiler.classes.BinaryName;
import ibrik.compiler.classes.ClassPath;
import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.JavaType;
import ibrik.compiler.classes.Method;
import ibrik.compiler.ir.Leaf;
import ibrik.compiler.ir.Node;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Which classes `Class.forName` can mean: the image has to hold them.
///
/// A name that stands in the call is looked up. If the program computes a name, every string constant of the
/// application that is the name of a class counts, every name that can be joined of its strings ([JoinedNames]) or that
/// it spells ([SpelledNames]), and every class constant of its reached code: the name may come from `Class.getName`.
final class ClassNames {
    /// Services of the JDK that its code asks for, with the provider that a module declares for it.
    private static final Map<String, String> INSTALLED =
            Map.of("jdk.internal.logger.DefaultLoggerFinder", "sun.util.logging.internal.LoggingProviderImpl");
    /// What the configuration of `java.util.logging` can name.
    private static final List<String> LOGGING = List.of(
            "java.util.logging.Handler",
            "java.util.logging.Formatter",
            "java.util.logging.Filter",
            "java.util.logging.LogManager");
    /// The JDK's own configuration names them.
    private static final List<String> OF_DEFAULT_LOGGING =
            List.of("java.util.logging.ConsoleHandler", "java.util.logging.SimpleFormatter");
    private static final Pattern QUALIFIED = Pattern.compile("[\\p{L}_$][\\w$]*(?:\\.[\\p{L}_$][\\w$]*)*");
    /// Marks a file of properties as a configuration of logs.
    private static final Pattern CONFIGURATION =
            Pattern.compile("(?m)^\\s*(?:(?:[\\w.]*\\.)?(?:handlers|level)|config)\\s*[=:]");
    /// The beginning of the name of an array, before a computed end: also in the recipe of a concatenation.
    private static final Pattern ARRAY_BEGINS = Pattern.compile("(\\[+)(?:L?|L?\\x01.*)");

    private static final String CLASS_FILE = ".class";

    private final Reachability world;
    /// Class constants seen before the first name was computed, with the method that has them.
    private final Map<ClassType, Method> constants = new LinkedHashMap<>();
    private final SpelledNames spelled;
    private boolean computed;
    private boolean makers;

    ClassNames(Reachability world) {
        this.world = world;
        this.spelled = new SpelledNames(world, this::reach);
    }

    SpelledNames spelled() {
        return spelled;
    }

    /// The program looks this name up.
    void onLookUp(Node name, Method user) {
        if (name instanceof Leaf.StringConstant constant) {
            reach(constant.value(), user);
            return;
        }
        if (user.owner().isOfApplication()) {
            spelled.onComputed(user);
        }
        if (!computed) {
            computed = true;
            for (String text : world.world().path().applicationTexts()) {
                reach(text, user);
                var array = ARRAY_BEGINS.matcher(text);
                if (array.matches()) {
                    world.arraysByClass().onName(array.group(1).length());
                }
            }
            reachJoined(user);
            constants.forEach(this::reach);
        }
    }

    private void reachJoined(Method user) {
        var path = world.world().path();
        var joined = new JoinedNames(path.applicationTexts());
        path.applicationFiles().stream()
                .filter(file -> file.endsWith(CLASS_FILE))
                .map(file ->
                        file.substring(0, file.length() - CLASS_FILE.length()).replace('/', '.'))
                .filter(joined::has)
                .sorted()
                .forEach(name -> reach(name, user));
    }

    /// The method has this type as a constant.
    void onConstant(JavaType type, Method user) {
        JavaType named = type instanceof ArrayType array ? array.baseElement() : type;
        if (named instanceof ClassType constant && constant.isOfApplication()) {
            if (computed) {
                reach(constant, user);
            } else {
                constants.putIfAbsent(constant, user);
            }
        }
    }

    /// Code of `java.util.logging` makes objects of classes that its configuration names: of its kinds all that the
    /// application names anywhere in a string, of other kinds those whose name is a string, and whatever a text or
    /// file names that looks like a configuration.
    void onMakers() {
        if (!makers) {
            makers = true;
            OF_DEFAULT_LOGGING.forEach(name -> make(name, _ -> true));
            var path = world.world().path();
            for (String text : path.applicationTexts()) {
                onText(text);
                makeNamed(text, CONFIGURATION.matcher(text).find() ? _ -> true : this::isOfLogging);
            }
            path.applicationFiles().stream()
                    .filter(file -> file.endsWith(".properties"))
                    .map(file -> new String(path.applicationBytes(file).orElseThrow(), StandardCharsets.ISO_8859_1))
                    .filter(text -> CONFIGURATION.matcher(text).find())
                    .forEach(text -> makeNamed(text, _ -> true));
        }
    }

    /// True if [#onText] wants to hear of strings of the image, also of those that were there before.
    boolean isMaking() {
        return makers;
    }

    /// The string is in the image: a property of the build can name a class.
    void onText(String text) {
        if (QUALIFIED.matcher(text).matches()) {
            make(text, ClassType::isOfApplication);
        }
    }

    private void makeNamed(String text, Predicate<ClassType> which) {
        QUALIFIED.matcher(text).results().map(MatchResult::group).distinct().forEach(name -> make(name, which));
    }

    private void make(String name, Predicate<ClassType> which) {
        world.world().find(name).filter(which).ifPresent(world.reflected()::onMade);
    }

    private boolean isOfLogging(ClassType type) {
        return LOGGING.stream().anyMatch(kind -> type.isSubtypeOf(world.world().named(kind)));
    }

    /// The program loads providers of this service, or of one that is computed.
    void onService(Node service, Method user) {
        boolean isKnown = service instanceof Leaf.ClassConstant;
        String only = isKnown ? ((Leaf.ClassConstant) service).value().name() : "";
        if (INSTALLED.containsKey(only)) {
            world.reflected().onMade(world.world().named(INSTALLED.get(only)));
        }
        var path = world.world().path();
        for (String file : path.serviceFiles()) {
            if (!isKnown || file.equals(ClassPath.SERVICES + only)) {
                path.serviceText(file)
                        .lines()
                        .map(line -> line.replaceFirst("#.*", "").strip())
                        .forEach(name -> provide(name, user));
            }
        }
    }

    private void provide(String name, Method user) {
        reach(name, user);
        BinaryName.find(world.world(), name)
                .filter(ClassType.class::isInstance)
                .ifPresent(type -> world.reflected().onMade((ClassType) type));
    }

    /// The name counts as if the program looked it up by a constant.
    void reach(String name, Method user) {
        var type = BinaryName.find(world.world(), name).orElse(null);
        if (type instanceof ClassType named) {
            reach(named, user);
        } else if (type != null) {
            world.reachType(type);
        }
    }

    private void reach(ClassType type, Method user) {
        world.reachInitialiser(type, user);
        world.reflected().onName(type);
        world.proxies().onName(type);
    }
}
