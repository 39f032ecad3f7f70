package ibrik.testing.program;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One single-file program that is compared with HotSpot.
///
/// @param name       its folder and file name, such as `integers/Shifts`
/// @param mainClass  binary name of its class
/// @param source     its text
/// @param directives what its header says
public record Program(String name, String mainClass, String source, Directives directives) {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package\\s+([\\w.]+)\\s*;");

    /// Reads a program; its main class is named like its file.
    public static Program of(String name, String source) {
        Matcher matcher = PACKAGE.matcher(source);
        String simple = name.substring(name.lastIndexOf('/') + 1);
        String mainClass = matcher.find() ? matcher.group(1) + "." + simple : simple;
        return new Program(name, mainClass, source, Directives.parse(source));
    }

    /// The program as it runs large on a target, `hosted` or `metal`; empty if it does not.
    public Optional<Program> large(String target) {
        return Optional.ofNullable(directives.large().get(target))
                .map(run -> new Program(name, mainClass, source, directives.enlarged(run)));
    }

    /// Whether it is about how a program starts, so that it only makes sense as a program of its own.
    public boolean concernsStarting() {
        return name.startsWith("launch/");
    }

    /// Whether `other` can be in the same image: same jars, assertions are decided when an image is built, and programs
    /// that state how much memory they have share it with the image.
    public boolean fitsWith(Program other) {
        return directives.libraries().equals(other.directives.libraries())
                && directives.assertions() == other.directives.assertions()
                && directives.memoryMebibytes().isPresent()
                        == other.directives.memoryMebibytes().isPresent();
    }
}
