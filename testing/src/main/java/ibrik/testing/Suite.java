package ibrik.testing;

import ibrik.compiler.option.Target;
import ibrik.testing.Options.Mode;
import ibrik.testing.compare.Comparison;
import ibrik.testing.program.Batch;
import ibrik.testing.program.ContentHash;
import ibrik.testing.program.Dispatcher;
import ibrik.testing.program.Program;
import ibrik.testing.program.ProgramCompiler;
import ibrik.testing.run.Home;
import ibrik.testing.run.Hosted;
import ibrik.testing.run.HotSpot;
import ibrik.testing.run.Images;
import ibrik.testing.run.Images.Built;
import ibrik.testing.run.Libraries;
import ibrik.testing.run.Metal;
import ibrik.testing.run.Outcome;
import ibrik.testing.run.Reference;
import ibrik.tools.emulator.Qemu;
import ibrik.tools.host.Installation;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// Compiles, builds, runs and compares; counts as it goes. While one image is built another one runs: a build keeps one
/// core busy for half of its time.
final class Suite implements AutoCloseable {
    private static final int SHOWN_FAILURE_LINES = 12;

    private final Installation installation;
    private final Options options;
    private final PrintStream out;
    private final Path state;
    private final Reference reference;
    private final ExecutorService runs;
    private final AtomicInteger passed = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    Suite(Installation installation, Options options, PrintStream out) {
        this.installation = installation;
        this.options = options;
        this.out = out;
        this.state = installation.stateFolder("testing");
        this.reference = new Reference(state.resolve("reference"));
        this.runs = Executors.newFixedThreadPool(options.jobs());
    }

    int passed() {
        return passed.get();
    }

    int failed() {
        return failed.get();
    }

    @Override
    public void close() {
        runs.close();
    }

    /// Runs programs in all modes. They are compiled together, so they must need the same jars.
    void run(List<Program> programs) throws IOException, InterruptedException {
        if (programs.isEmpty()) {
            return;
        }
        List<Path> libraries = new ArrayList<>();
        for (String coordinates : programs.getFirst().directives().libraries()) {
            libraries.add(Libraries.jar(coordinates, state.resolve("maven")));
        }
        Path classes = ProgramCompiler.compile(programs, libraries, state);
        List<Future<?>> images = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(options.jobs())) {
            List<Batch> batches = Batch.divide(programs, options.batch());
            // One mode after the other: what HotSpot said for the first is there for the next.
            for (Mode mode : options.modes()) {
                for (Batch batch : batches) {
                    List<Path> classPath = classPath(batch, classes, libraries);
                    images.add(pool.submit(() -> {
                        compare(batch, classPath, mode);
                        return null;
                    }));
                }
            }
        }
        for (Future<?> image : images) {
            await(image);
        }
    }

    private List<Path> classPath(Batch batch, Path classes, List<Path> libraries) throws IOException {
        List<Path> classPath = new ArrayList<>(List.of(classes));
        if (batch.dispatched()) {
            classPath.add(Dispatcher.write(batch, classes, state));
        }
        classPath.addAll(libraries);
        return classPath;
    }

    private static void await(Future<?> image) throws IOException, InterruptedException {
        try {
            image.get();
        } catch (ExecutionException broken) {
            throw new IOException(broken.getCause());
        }
    }

    private void compare(Batch batch, List<Path> classPath, Mode mode) throws IOException, InterruptedException {
        List<Program> members = batch.programs().stream()
                .flatMap(program -> inMode(program, mode).stream())
                .filter(program -> mode == Mode.HOTSPOT
                        || program.directives().only().isEmpty()
                        || mode.isMetal() == program.directives().only().equals("metal"))
                .toList();
        if (members.isEmpty()) {
            return;
        }
        Batch chosen = new Batch(members, batch.dispatched());
        if (mode == Mode.HOTSPOT) {
            runAll(chosen, classPath, mode, new HotSpot(classPath, batch.dispatched()));
            return;
        }
        Target target = mode.isMetal() ? Target.METAL : Target.HOSTED;
        Path output = Files.createDirectories(state.resolve("images"))
                .resolve(new ContentHash()
                                .add(chosen.programs().toString())
                                .add(classPath.toString())
                                .text()
                        + "-" + target.name().toLowerCase(Locale.ROOT) + ".elf");
        Built built = new Images(installation, options.release()).build(chosen, classPath, target, output);
        if (built.failure() == null) {
            runAll(chosen, classPath, mode, home(mode, output, batch.dispatched()));
            if (!options.keep()) {
                Files.deleteIfExists(output);
            }
            return;
        }
        splitAndCompare(chosen, classPath, mode, built.failure());
    }

    /// The program as this run wants it; empty if it is no part of it.
    private Optional<Program> inMode(Program program, Mode mode) {
        return options.large() ? program.large(mode.isMetal() ? "metal" : "hosted") : Optional.of(program);
    }

    /// Finds out which programs of a batch cannot be built, and goes on with the others.
    private void splitAndCompare(Batch batch, List<Path> classPath, Mode mode, String failure)
            throws IOException, InterruptedException {
        List<Program> programs = batch.programs();
        if (programs.size() == 1) {
            fail(programs.getFirst(), mode, "does not build: " + firstLines(failure));
            return;
        }
        List<Program> suspects = Images.suspects(batch, failure);
        List<Program> first = suspects.isEmpty() ? programs.subList(0, programs.size() / 2) : suspects;
        List<Program> second =
                programs.stream().filter(program -> !first.contains(program)).toList();
        out.println("note: a batch of " + programs.size() + " does not build, divided into " + first.size() + " and "
                + second.size() + ": " + failure.lines().findFirst().orElse("no reason given"));
        for (List<Program> part : List.of(first, second)) {
            List<Path> parts = new ArrayList<>(classPath);
            Batch divided = new Batch(part, batch.dispatched());
            if (batch.dispatched()) {
                parts.set(1, Dispatcher.write(divided, classPath.getFirst(), state));
            }
            compare(divided, parts, mode);
        }
    }

    private static String firstLines(String text) {
        return String.join("\n    ", text.lines().limit(SHOWN_FAILURE_LINES).toList());
    }

    private Home home(Mode mode, Path image, boolean dispatched) {
        if (!mode.isMetal()) {
            return new Hosted(image, dispatched, options.rigour(mode));
        }
        Path qemu = Qemu.findOrEmpty()
                .orElseThrow(() -> new IllegalStateException("QEMU is not installed: see `ibrik doctor`"));
        return new Metal(image, dispatched, options.rigour(mode), qemu, options.machine());
    }

    private void runAll(Batch batch, List<Path> classPath, Mode mode, Home home)
            throws IOException, InterruptedException {
        List<Future<Optional<String>>> differences = new ArrayList<>();
        for (Program program : batch.programs()) {
            differences.add(runs.submit(() -> difference(program, batch.dispatched(), classPath, home)));
        }
        for (int index = 0; index < differences.size(); index++) {
            Program program = batch.programs().get(index);
            try {
                Optional<String> difference = differences.get(index).get();
                if (difference.isEmpty()) {
                    passed.incrementAndGet();
                } else {
                    fail(program, mode, difference.get());
                }
            } catch (ExecutionException broken) {
                fail(program, mode, firstLines(String.valueOf(broken.getCause())));
            }
        }
    }

    private Optional<String> difference(Program program, boolean dispatched, List<Path> classPath, Home home)
            throws IOException, InterruptedException {
        Path scratch = state.resolve("run").resolve(program.name());
        HotSpot judge = new HotSpot(classPath, dispatched);
        Outcome expected = reference.of(program, judge, scratch.resolve(home.word() + "-hotspot"));
        Outcome actual = home.run(program, scratch.resolve(home.word()));
        return Comparison.difference(expected, actual);
    }

    private synchronized void fail(Program program, Mode mode, String why) {
        failed.incrementAndGet();
        String place = mode.name().toLowerCase(Locale.ROOT).replace("_stress", " --stress")
                + (options.large() ? " --large" : "");
        out.println("FAIL " + program.name() + " (" + place + "): " + why);
        out.println("    again: ./ibrik test --only programs -- --" + place + " --filter '^" + program.name()
                + "$' --batch 1 --keep");
    }
}
