package ibrik.compiler.analysis.world;

import ibrik.compiler.classes.Method;
import java.util.List;

/// What an image lacks when a method has no code. A native of the JDK by itself says nothing to most users.
///
/// @param name     what it is called in one or two words
/// @param prefixes of the names of classes whose natives belong to it
/// @param remedy   what to do without it
public record MissingFeature(String name, List<String> prefixes, String remedy) {
    private static final String NO_LIBRARIES =
            "an image has no native libraries: use a pure Java library, or catch the UnsatisfiedLinkError";

    private static final List<MissingFeature> ALL = List.of(
            new MissingFeature(
                    "some calls on files",
                    List.of(
                            "sun.nio.fs.",
                            "java.io.File",
                            "java.io.Unix",
                            "java.util.zip.ZipFile",
                            "jdk.internal.jimage.",
                            "sun.nio.ch.UnixFileDispatcherImpl",
                            "sun.nio.ch.FileDispatcherImpl"),
                    "watch services, tables of mounts and direct I/O are not in an image"),
            new MissingFeature(
                    "serialisation",
                    List.of("java.io.Object"),
                    "objects cannot be serialised in an image: write their fields"),
            new MissingFeature(
                    "network",
                    List.of("java.net.", "sun.net.", "sun.nio.ch."),
                    "an image has no network and no channels: use the standard streams"),
            new MissingFeature(
                    "processes",
                    List.of("java.lang.Process"),
                    "an image is the only program on its machine: it cannot start others, nor ask for them"),
            new MissingFeature(
                    "classes defined at run time",
                    List.of("java.lang.invoke."),
                    "an image has the classes that it was built with: make what you need before, or use a lambda"),
            new MissingFeature(
                    "a virtual machine to observe",
                    List.of("jdk.internal.vm.", "jdk.internal.perf.", "jdk.jfr.", "sun.management."),
                    "an image has no virtual machine that could be observed"));

    /// The feature that a method without code belongs to.
    public static MissingFeature of(Method method) {
        var deleted = method.marks().get("Delete");
        String owner = method.owner().name();
        if (deleted != null) {
            return new MissingFeature(owner + "." + method.name(), List.of(), deleted.value());
        }
        return ALL.stream()
                .filter(feature -> feature.prefixes.stream().anyMatch(owner::startsWith))
                .findFirst()
                .orElseGet(() -> new MissingFeature("native methods of " + owner, List.of(), NO_LIBRARIES));
    }

    /// What a call of the method throws, as [ibrik.compiler.ir.Control.LinkageFailure] has it. For a native method
    /// HotSpot gives its signature; a feature of the JDK is named behind that.
    public static String error(Method method) {
        var feature = of(method);
        if (method.has("Delete")) {
            return "java/lang/UnsupportedOperationException: " + feature.name + ": " + feature.remedy;
        }
        String signature = "java/lang/UnsatisfiedLinkError: '" + method.inSource() + "'";
        return method.owner().isOfApplication() ? signature : signature + ": " + feature.remedy;
    }
}
