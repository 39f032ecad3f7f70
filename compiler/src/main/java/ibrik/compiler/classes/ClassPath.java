package ibrik.compiler.classes;

import ibrik.compiler.option.JdkPatch;
import ibrik.compiler.verify.format.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleFinder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where class files come from: the running JDK first, then Ibrik's target modules, then the application.
public final class ClassPath implements AutoCloseable {
    /// A class file found.
    ///
    /// @param module     name of the JDK module, or null
    /// @param unreadable why the bytes of a class of the application could not be read
    record Entry(byte[] bytes, String module, boolean ofTarget, Optional<Refusal> unreadable) {
        Entry(byte[] bytes, String module, boolean ofTarget) {
            this(bytes, module, ofTarget, Optional.empty());
        }

        boolean isOfApplication() {
            return module == null && !ofTarget;
        }
    }

    /// The folder of the files that name providers of services.
    public static final String SERVICES = "META-INF/services/";

    private static final String CLASS_FILE = ".class";

    private static final List<String> TARGET_MODULES = List.of("vocabulary", "machine", "runtime", "kernel");

    private final FileSystem jdk = FileSystems.getFileSystem(URI.create("jrt:/"));
    private final Optional<Path> patch = JdkPatch.requested();
    private final Map<String, String> moduleOfPackage = new HashMap<>();
    private final List<ApplicationPlace.Folder> target;
    private final List<ApplicationPlace> application = new ArrayList<>();
    private final List<Pattern> readClassFiles = new ArrayList<>();
    private Set<String> applicationTexts;

    /// @param target folders with the classes of the target modules
    /// @param places folders and jars of the application: the first that has a file counts
    public ClassPath(List<Path> target, List<Path> places) throws IOException {
        this.target = target.stream().map(ApplicationPlace.Folder::new).toList();
        for (Path each : places) {
            if (Files.isDirectory(each)) {
                application.add(new ApplicationPlace.Folder(each));
            } else {
                open(each);
            }
        }
    }

    /// A jar that cannot be read counts as empty, as for the `java` command.
    private void open(Path jar) {
        try {
            application.add(
                    new ApplicationPlace.Jar(new JarFile(jar.toFile(), false, JarFile.OPEN_READ, Runtime.version())));
        } catch (IOException damaged) {
            return;
        }
    }

    /// Where the classes of the target modules lie.
    public static List<Path> targetFolders(Path installation) {
        return TARGET_MODULES.stream()
                .map(module -> installation.resolve(module).resolve("target/classes"))
                .toList();
    }

    Optional<Entry> find(String name) {
        if (name.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        String file = name.replace('.', '/') + ".class";
        int dot = name.lastIndexOf('.');
        String module = dot < 0 ? "" : moduleOfPackage(name.substring(0, dot));
        // A package is of one module: nobody adds classes to the JDK's.
        return module.isEmpty() ? findInTarget(file).or(() -> findInApplication(file)) : findInJdk(module, file);
    }

    private Optional<Entry> findInJdk(String module, String file) {
        return patch.flatMap(folder -> read(folder.resolve(file)))
                .or(() -> read(jdk.getPath("modules", module, file)))
                .map(bytes -> new Entry(bytes, module, false));
    }

    private synchronized String moduleOfPackage(String name) {
        return moduleOfPackage.computeIfAbsent(name, this::lookUpModule);
    }

    private String lookUpModule(String name) {
        try (Stream<Path> links = Files.list(jdk.getPath("packages", name))) {
            for (Path link : links.toList()) {
                String module = link.getFileName().toString();
                // Of a name that is but the parent of packages the module has a folder, too.
                if (hasClasses(jdk.getPath("modules", module, name.replace('.', '/')))) {
                    return module;
                }
            }
            return "";
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasClasses(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(Files::isRegularFile);
        }
    }

    private Optional<Entry> findInTarget(String file) {
        return target.stream()
                .flatMap(folder -> folder.read(file).stream())
                .findFirst()
                .map(bytes -> new Entry(bytes, null, true));
    }

    private Optional<Entry> findInApplication(String file) {
        try {
            return applicationBytes(file).map(bytes -> new Entry(bytes, null, false));
        } catch (UncheckedIOException damage) {
            var refusal =
                    new Refusal(Refusal.Kind.NOT_FOUND, damage.getCause().getMessage() + " in the jar entry " + file);
            return Optional.of(new Entry(new byte[0], null, false, Optional.of(refusal)));
        }
    }

    /// A class file or resource of the application.
    public Optional<byte[]> applicationBytes(String file) {
        return application.stream().flatMap(place -> place.read(file).stream()).findFirst();
    }

    /// A file of the application under its URL.
    public record Located(String url, byte[] bytes) {}

    /// All files of this name, in the order in which `ClassLoader.getResources` lists them.
    public List<Located> applicationPlaces(String file) {
        var found = new ArrayList<Located>();
        for (var place : application) {
            place.read(file).ifPresent(bytes -> found.add(new Located(place.urlOf(file), bytes)));
        }
        return found;
    }

    /// The URL of the folder or jar that has a class file or resource of the application.
    public Optional<String> locationOf(String file) {
        return application.stream().filter(place -> place.has(file)).findFirst().map(ApplicationPlace::url);
    }

    /// A resource of a JDK module, such as a `.properties` or data file.
    public Optional<byte[]> jdkResource(String module, String file) {
        return read(jdk.getPath("modules", module, file));
    }

    /// A file of the JDK's installation, such as `lib/tzdb.dat`.
    public Optional<byte[]> jdkFile(String file) {
        return read(Path.of(System.getProperty("java.home"), file));
    }

    /// Names of all files of the application, with slashes, sorted; a name stands once.
    public Set<String> applicationFiles() {
        var found = new TreeSet<String>();
        application.forEach(place -> place.addFilesTo(found));
        return found;
    }

    /// Names of the classes of the application, whether they can be loaded or not.
    public List<String> applicationClasses() {
        return applicationFiles().stream()
                .filter(file -> file.endsWith(CLASS_FILE))
                .map(file ->
                        file.substring(0, file.length() - CLASS_FILE.length()).replace('/', '.'))
                .toList();
    }

    /// Names of the classes in packages that the JDK's modules `java.*` export to all.
    public List<String> jdkClasses() {
        var found = new ArrayList<String>();
        for (var module : ModuleFinder.ofSystem().findAll()) {
            String name = module.descriptor().name();
            if (name.startsWith("java.")) {
                module.descriptor().exports().stream()
                        .filter(each -> !each.isQualified())
                        .forEach(each -> addClasses(name, each.source(), found));
            }
        }
        return found;
    }

    private void addClasses(String module, String packageName, List<String> found) {
        try (Stream<Path> files = Files.list(jdk.getPath("modules", module, packageName.replace('.', '/')))) {
            files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(CLASS_FILE))
                    .map(file -> packageName + "." + file.substring(0, file.length() - CLASS_FILE.length()))
                    .forEach(found::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Class files whose names match are resources too.
    public void addResources(List<Pattern> classFiles) {
        readClassFiles.addAll(classFiles);
    }

    /// Names of the files of the application that a program can read, sorted.
    public List<String> resources() {
        return applicationFiles().stream().filter(this::isResource).toList();
    }

    private boolean isResource(String file) {
        return !file.endsWith(CLASS_FILE)
                || readClassFiles.stream().anyMatch(each -> each.matcher(file).matches());
    }

    /// The files that name providers of services, sorted.
    public List<String> serviceFiles() {
        return applicationFiles().stream()
                .filter(file -> file.startsWith(SERVICES))
                .toList();
    }

    /// What all folders and jars have under the name of a file, one after the other.
    public String serviceText(String file) {
        return applicationPlaces(file).stream()
                .map(place -> new String(place.bytes(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
    }

    /// The string constants of the application's class files.
    public Set<String> applicationTexts() {
        if (applicationTexts == null) {
            applicationTexts = ApplicationTexts.of(this);
        }
        return applicationTexts;
    }

    /// Files of the target modules whose name ends so, relative to their folder, sorted.
    public List<String> targetFiles(String suffix) {
        var found = new ArrayList<String>();
        for (Path folder : target.stream().map(ApplicationPlace.Folder::path).toList()) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.map(file -> folder.relativize(file).toString())
                            .filter(file -> file.endsWith(suffix))
                            .forEach(found::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        found.sort(null);
        return found;
    }

    /// The bytes of a file of the target modules, named as by [#targetFiles(String)].
    public Optional<byte[]> targetBytes(String file) {
        return findInTarget(file).map(Entry::bytes);
    }

    private static Optional<byte[]> read(Path file) {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        for (var place : application) {
            place.close();
        }
    }
}
