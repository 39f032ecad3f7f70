package ibrik.tools.build;

import ibrik.tools.failure.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/// Whether signed jars hold what was signed (JAR File Specification, "Signed JAR File").
///
/// HotSpot throws a `SecurityException` when it loads a class that was changed, or one that somebody else signed than
/// the others of its package. Here nothing is built of such a jar: an image has no signatures that could be looked at.
final class SignedJars {
    private static final String FOLDER = "META-INF/";
    private static final String CLASS_FILE = ".class";

    private SignedJars() {}

    /// @throws Failure for the first jar that was changed
    static void check(List<Path> classPath) {
        classPath.stream().filter(Files::isRegularFile).forEach(SignedJars::check);
    }

    private static void check(Path jar) {
        try (JarFile file = new JarFile(jar.toFile(), true)) {
            if (file.stream().noneMatch(SignedJars::isSignature)) {
                return;
            }
            Map<String, Set<CodeSigner>> signers = new HashMap<>();
            for (JarEntry entry : file.stream().toList()) {
                readThrough(file, entry);
                if (entry.getName().endsWith(CLASS_FILE)) {
                    checkPackage(entry, signers);
                }
            }
        } catch (SecurityException changed) {
            throw Failure.usage(
                    "changed-jar",
                    jar + " is not as it was signed: " + changed.getMessage(),
                    "get it anew; if you know of the change, take the signature out: zip -d " + jar
                            + " 'META-INF/*.SF' 'META-INF/*.RSA' 'META-INF/*.DSA' 'META-INF/*.EC'");
        } catch (IOException damaged) {
            // A jar that cannot be read counts as empty, and of what is damaged in it the compiler says more.
            return;
        }
    }

    private static boolean isSignature(JarEntry entry) {
        String name = entry.getName().toUpperCase(Locale.ROOT);
        return name.startsWith(FOLDER) && name.endsWith(".SF") && name.indexOf('/', FOLDER.length()) < 0;
    }

    /// The JDK compares digests at the end of an entry.
    private static void readThrough(JarFile file, JarEntry entry) throws IOException {
        try (InputStream content = file.getInputStream(entry)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
    }

    /// The rule and the words of `ClassLoader.defineClass`.
    private static void checkPackage(JarEntry entry, Map<String, Set<CodeSigner>> signers) {
        String name = entry.getName();
        if (name.startsWith(FOLDER)) {
            return;
        }
        CodeSigner[] found = entry.getCodeSigners();
        Set<CodeSigner> own = found == null ? Set.of() : new HashSet<>(Arrays.asList(found));
        Set<CodeSigner> others = signers.putIfAbsent(name.substring(0, name.lastIndexOf('/') + 1), own);
        if (others != null && !others.equals(own)) {
            String type = name.substring(0, name.length() - CLASS_FILE.length()).replace('/', '.');
            throw new SecurityException("class \"" + type
                    + "\"'s signer information does not match signer information of other classes in the same package");
        }
    }
}
