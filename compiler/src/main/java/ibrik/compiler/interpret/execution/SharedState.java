package ibrik.compiler.interpret.execution;

import ibrik.compiler.classes.Field;
import ibrik.compiler.interpret.object.InstanceObject;
import java.util.Map;
import java.util.Set;

/// State of the JDK that initialisers of the application come across, and what is known of it: each with the reason.
///
/// What stands in no table may be read at build time if nothing writes it later, and never written. A test holds each
/// entry against the JDK.
final class SharedState {
    /// Fields that any initialiser may read and write early.
    static final Map<String, String> CACHES = Map.ofEntries(
            Map.entry("java.lang.String.hash", "a function of the text"),
            Map.entry("java.lang.String.hashIsZero", "a function of the text"),
            Map.entry("java.lang.Class.name", "a function of the class"),
            Map.entry("java.lang.Class.primitive", "a function of the class"),
            Map.entry("java.lang.Class.componentType", "a function of the class"),
            Map.entry(
                    "java.lang.Class.enumConstants",
                    "a function of the class; the array is handed out as copies alone"),
            Map.entry("java.lang.ScopedValue.nextKey", "spreads values over a cache; no result depends on it"),
            Map.entry("java.math.BigInteger.bitCountPlusOne", "a function of the number"),
            Map.entry("java.math.BigInteger.lowestSetBitPlusTwo", "a function of the number"),
            Map.entry(
                    "jdk.internal.foreign.layout.ValueLayouts$AbstractValueLayout.handle", "a function of the layout"));

    /// Static fields of which not the value but the object's content is shared so.
    static final Map<String, String> COUNTERS =
            Map.of("java.lang.ThreadLocal.nextHashCode", "spreads thread locals over tables; no result depends on it");

    /// Static fields that change when the image starts, or that change without an assignment in code.
    static final Map<String, String> SETTINGS = Map.of(
            "java.lang.System.props", "the command line adds to them",
            "java.lang.System.in", "System.setIn writes it although it is final",
            "java.lang.System.out", "System.setOut writes it although it is final",
            "java.lang.System.err", "System.setErr writes it although it is final",
            "java.util.Locale.defaultLocale", "the command line may set it",
            "java.util.Locale.defaultDisplayLocale", "the command line may set it",
            "java.util.Locale.defaultFormatLocale", "the command line may set it",
            "java.util.TimeZone.defaultTimeZone", "the command line may set it");

    /// Properties that the JDK sets and may read once, at start: `System.getProperties`, "standard system properties".
    /// Writing them has no effect that a program can rely on.
    private static final Set<String> STANDARD_PROPERTIES = Set.of(
            "java.version",
            "java.version.date",
            "java.vendor",
            "java.vendor.url",
            "java.vendor.version",
            "java.home",
            "java.vm.specification.version",
            "java.vm.specification.vendor",
            "java.vm.specification.name",
            "java.vm.version",
            "java.vm.vendor",
            "java.vm.name",
            "java.specification.version",
            "java.specification.maintenance.version",
            "java.specification.vendor",
            "java.specification.name",
            "java.class.version",
            "java.class.path",
            "java.library.path",
            "java.io.tmpdir",
            "os.name",
            "os.arch",
            "os.version",
            "file.separator",
            "path.separator",
            "line.separator",
            "user.name",
            "user.home",
            "user.dir",
            "native.encoding",
            "stdin.encoding",
            "stdout.encoding",
            "stderr.encoding");

    /// Fields whose array nobody writes once it is stored there.
    static final Map<String, String> SEALED = Map.of(
            "java.lang.String.value", "strings do not change, and the class gives its array to nobody",
            "java.lang.Class.enumConstants", "the JDK's own classes read it, others get copies");

    private SharedState() {}

    static boolean isCache(Field field) {
        return !field.owner().isOfApplication() && CACHES.containsKey(field.toString());
    }

    static boolean isSetting(Field field) {
        return !field.owner().isOfApplication() && SETTINGS.containsKey(field.toString());
    }

    static boolean isStandardProperty(String key) {
        return STANDARD_PROPERTIES.contains(key);
    }

    static boolean seals(Field field) {
        return !field.owner().isOfApplication() && SEALED.containsKey(field.toString());
    }

    static boolean isCounter(Machine machine, InstanceObject object) {
        if (object.makerOrNull() == null || object.makerOrNull().isOfApplication()) {
            return false;
        }
        return COUNTERS.keySet().stream().anyMatch(name -> {
            var owner = machine.world().find(name.substring(0, name.lastIndexOf('.')));
            return owner.filter(object.makerOrNull()::equals)
                    .flatMap(type -> type.declaredField(name.substring(name.lastIndexOf('.') + 1)))
                    .filter(field -> machine.slotOf(field).reference == object)
                    .isPresent();
        });
    }
}
