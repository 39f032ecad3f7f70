package ibrik.runtime.library.lang;

import java.util.HashMap;
import java.util.Properties;

/// The system properties of every program: what is the same on every machine. The command line adds to them.
///
/// Versions are those of the JDK whose classes are in the image, asked when the image is built.
public final class StandardProperties {
    private static final String[] FIXED = {
        "java.vm.name", "Ibrik",
        "java.vm.vendor", "Ibrik",
        "java.vm.version", "25",
        "java.vm.specification.name", "Java Virtual Machine Specification",
        "java.vm.specification.vendor", "Oracle Corporation",
        "java.vm.specification.version", "25",
        "java.vm.info", "compiled ahead of time",
        "java.home", "/",
        "java.class.path", "",
        "java.library.path", "",
        "java.io.tmpdir", "/tmp",
        "os.name", "Ibrik",
        "os.arch", "amd64",
        "os.version", "0.1",
        "user.name", "root",
        "user.home", "/",
        "user.dir", "/",
        "user.language", "en",
        "file.separator", "/",
        "path.separator", ":",
        "line.separator", "\n",
        "file.encoding", "UTF-8",
        "native.encoding", "UTF-8",
        "sun.jnu.encoding", "UTF-8",
        "stdin.encoding", "UTF-8",
        "stdout.encoding", "UTF-8",
        "stderr.encoding", "UTF-8",
        "sun.arch.data.model", "64",
        "sun.cpu.endian", "little",
        "sun.io.unicode.encoding", "UnicodeLittle",
    };

    /// Names and values by turns.
    private static final String[] GIVEN = given();

    private StandardProperties() {}

    /// Those of `ibrik build -D`, answered when the image is built.
    private static native String[] given();

    /// Whether `ibrik build -D` sets it.
    public static boolean isGiven(String name) {
        for (int index = 0; index < GIVEN.length; index += 2) {
            if (GIVEN[index].equals(name)) {
                return true;
            }
        }
        return false;
    }

    /// A new table.
    public static Properties table() {
        Properties table = new Properties();
        for (int index = 0; index < FIXED.length; index += 2) {
            table.setProperty(FIXED[index], FIXED[index + 1]);
        }
        HashMap<String, String> versions = new HashMap<>();
        VersionProps_.init(versions);
        table.putAll(versions);
        for (int index = 0; index < GIVEN.length; index += 2) {
            table.setProperty(GIVEN[index], GIVEN[index + 1]);
        }
        return table;
    }
}
