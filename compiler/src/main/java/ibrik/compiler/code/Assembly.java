package ibrik.compiler.code;

import ibrik.compiler.option.Target;
import ibrik.vocabulary.layout.StackLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The assembly files of a target.
public final class Assembly {
    private Assembly() {}

    private static String constants() {
        return ".set STACK_RESERVE, " + StackLayout.STACK_RESERVE + "\n.set KERNEL_STACK_BYTES, "
                + StackLayout.KERNEL_STACK_BYTES + "\n.set FROZEN_BYTES_BELOW, " + StackLayout.FROZEN_BYTES + "\n";
    }

    /// File name to text, of the folder `common` and the target's own; `stack.inc` and what a folder has of its own to
    /// be included stand in front of each.
    public static Map<String, String> of(Path installation, Target target) throws IOException {
        Path folder = installation.resolve("machine/src/main/assembly");
        String declarations = constants() + Files.readString(folder.resolve("stack.inc"));
        var files = new TreeMap<String, String>();
        for (String part : new String[] {"common", target == Target.METAL ? "metal" : "hosted"}) {
            String included = declarations;
            for (Path file : filesOf(folder.resolve(part), ".inc")) {
                included += Files.readString(file);
            }
            for (Path file : filesOf(folder.resolve(part), ".s")) {
                files.put(part + "/" + file.getFileName(), included + Files.readString(file));
            }
        }
        return files;
    }

    private static List<Path> filesOf(Path folder, String ending) throws IOException {
        try (var found = Files.list(folder)) {
            return found.filter(each -> each.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
