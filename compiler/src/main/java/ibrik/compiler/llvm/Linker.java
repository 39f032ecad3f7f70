package ibrik.compiler.llvm;

import ibrik.compiler.problem.CompilerBug;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Links object files by one run of lld.
///
/// @param toolchain where lld lies
public record Linker(Toolchain toolchain) {
    /// `ENOSPC` in the words of the C library.
    private static final String DISK_FULL = "No space left on device";

    private static final int SECONDS = 120;
    private static final List<String> FIXED_ARGUMENTS = List.of(
            "-flavor",
            "gnu",
            "-m",
            "elf_x86_64",
            "-static",
            "-nostdlib",
            "--build-id=none",
            "-z",
            "max-page-size=4096",
            "-z",
            "noexecstack",
            "--no-rosegment",
            "--no-undefined",
            // Written through a mapping, a full disk is a bus error.
            "--no-mmap-output-file",
            "--error-limit=40",
            "--threads=2");

    /// Links `objects`, in this order, by a linker script.
    ///
    /// @param extraArguments further lld options such as `--strip-all`
    /// @throws CompilerBug with lld's messages if it fails or does not end in time
    public void link(List<Path> objects, Path script, Path output, List<String> extraArguments) {
        var command = new ArrayList<String>();
        command.add(toolchain.linker().toString());
        command.addAll(FIXED_ARGUMENTS);
        command.addAll(extraArguments);
        command.addAll(List.of("-T", script.toString(), "-o", output.toString()));
        objects.forEach(object -> command.add(object.toString()));
        run(command);
    }

    /// Links without a script: code at lld's default addresses. For tests.
    public void link(List<Path> objects, Path output) {
        var command = new ArrayList<String>();
        command.add(toolchain.linker().toString());
        command.addAll(FIXED_ARGUMENTS);
        command.addAll(List.of("-o", output.toString()));
        objects.forEach(object -> command.add(object.toString()));
        run(command);
    }

    private static void run(List<String> command) {
        try {
            var arguments = Files.createTempFile("ibrik-link", ".rsp");
            try {
                Files.write(
                        arguments,
                        command.subList(3, command.size()).stream()
                                .map(Linker::quoted)
                                .toList());
                var line = List.of(command.get(0), command.get(1), command.get(2), "@" + arguments);
                var outcome = BoundedProcess.run(line, Map.of(), SECONDS);
                if (outcome.output().contains(DISK_FULL)) {
                    throw new IOException(outcome.output().strip());
                }
                if (outcome.status() != 0) {
                    throw new CompilerBug("lld failed with status " + outcome.status() + ":\n" + outcome.output());
                }
            } finally {
                Files.delete(arguments);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Response files are read as by a POSIX shell.
    private static String quoted(String argument) {
        return "\"" + argument.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
