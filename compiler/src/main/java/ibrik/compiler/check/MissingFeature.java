package ibrik.compiler.check;

import ibrik.compiler.classes.Method;
import java.util.List;

/// What an image lacks if a native method of the JDK has no code: the feature's name, for whom the native says nothing.
final class MissingFeature {
    /// @param prefixes of the names of classes whose natives belong to it
    private record Feature(List<String> prefixes, String remedy) {}

    private static final List<Feature> FEATURES = List.of(
            new Feature(
                    List.of("sun.nio.fs.", "java.io.", "java.util.zip.ZipFile", "jdk.internal.jimage."),
                    "an image has no files: read what belongs to the program with getResourceAsStream"),
            new Feature(
                    List.of("java.net.", "sun.net.", "sun.nio.ch."),
                    "an image has no network and no channels: use the standard streams"),
            new Feature(
                    List.of("java.lang.Process"),
                    "an image is the only program on its machine: it cannot start others, nor ask for them"),
            new Feature(
                    List.of("java.lang.invoke."),
                    "method handles work where they are constants: call the method, or use a lambda"),
            new Feature(
                    List.of("jdk.internal.vm.", "jdk.internal.perf.", "jdk.jfr.", "sun.management."),
                    "an image has no virtual machine that could be observed"));

    private MissingFeature() {}

    /// What to do about a native method that is reached and has no code.
    static String remedy(Method method) {
        String owner = method.owner().name();
        return FEATURES.stream()
                .filter(feature -> feature.prefixes().stream().anyMatch(owner::startsWith))
                .findFirst()
                .map(Feature::remedy)
                .orElse("avoid the call, or add a substitution that implements it");
    }
}
