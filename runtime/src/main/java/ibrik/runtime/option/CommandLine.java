package ibrik.runtime.option;

import ibrik.runtime.heap.HeapOptions;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.mark.Atomic;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;

/// The strings that the machine's user gave: options, arguments and the environment.
///
/// Tokens before `--` are options, the rest are arguments, see `docs/contracts.md`, "Start-up". Options of the
/// heap are handed on; words that do not begin with a hyphen are passed over, because boot loaders may add some.
@UsesMagic("reads the NUL-terminated strings that the platform hands over")
public final class CommandLine {
    private static final String NATIVE_ACCESS = "--enable-native-access=";

    @Atomic("whoever needs it first makes it; what two make is equal")
    private static Map<String, String> environment;

    private CommandLine() {}

    /// The environment as an unmodifiable map, options `-eNAME=VALUE` included.
    public static Map<String, String> environment() {
        if (environment == null) {
            environment = readEnvironment();
        }
        return environment;
    }

    private static Map<String, String> readEnvironment() {
        Platform platform = Platform.current();
        Map<String, String> map = InheritedVariables.of(inherited(platform));
        Address at = platform.commandLine();
        for (int index = 0; index < platform.commandLineCount(); index++) {
            String token = string(at);
            if (token.equals("--")) {
                break;
            }
            if (token.startsWith("-e") && !token.equals("-ea")) {
                define(map, token.substring(2));
            }
            at = following(at);
        }
        return Collections.unmodifiableMap(map);
    }

    /// What is no definition is passed over.
    private static ArrayList<String> inherited(Platform platform) {
        ArrayList<String> definitions = new ArrayList<>();
        String charset = System.getProperty("sun.jnu.encoding");
        Address at = platform.environment();
        for (int index = 0; index < platform.environmentCount(); index++) {
            String text = "UTF-8".equals(charset) ? string(at) : textOf(bytes(at), "ISO-8859-1".equals(charset));
            if (text.indexOf('=') >= 0) {
                definitions.add(text);
            }
            at = following(at);
        }
        return definitions;
    }

    private static void define(Map<String, String> map, String definition) {
        int equals = definition.indexOf('=', 1);
        if (equals > 0) {
            map.put(definition.substring(0, equals), definition.substring(equals + 1));
        }
    }

    /// Obeys the options and returns the arguments of `main`.
    ///
    /// @throws IllegalArgumentException with a message for the user if an option is not known or its value is wrong
    public static String[] apply() {
        Platform platform = Platform.current();
        ArrayList<String> arguments = new ArrayList<>();
        boolean options = true;
        Address directory = platform.workingDirectory();
        if (!directory.isNone()) {
            System.setProperty("user.dir", string(directory));
        }
        Address at = platform.commandLine();
        for (int index = 0; index < platform.commandLineCount(); index++) {
            String token = string(at);
            if (!options) {
                arguments.add(token);
            } else if (token.equals("--")) {
                options = false;
            } else {
                obey(token);
            }
            at = following(at);
        }
        platform.encodeStreams();
        String[] result = arguments.toArray(new String[0]);
        // Last, because from here on errors may be injected.
        HeapOptions.finish();
        return result;
    }

    private static void obey(String option) {
        if (option.equals("-ea")) {
            Assertions.enable();
        } else if (option.startsWith("-D")) {
            int equals = option.indexOf('=');
            if (equals < 0) {
                System.setProperty(option.substring(2), "");
            } else {
                System.setProperty(option.substring(2, equals), option.substring(equals + 1));
            }
        } else if (option.startsWith(NATIVE_ACCESS)) {
            // There is no native code, and no warning of it that this could silence.
            return;
        } else if (option.startsWith("-")
                && !option.startsWith("-e")
                && !StackOption.accept(option)
                && !SignalOption.accept(option)
                && !ProcessorOption.accept(option)
                && !HeapOptions.accept(option)) {
            throw new IllegalArgumentException("Unrecognized option: ".concat(option));
        }
    }

    private static String string(Address start) {
        return Utf8.decode(bytes(start));
    }

    /// Each byte is a character of ISO 8859-1, or it is ASCII.
    private static String textOf(byte[] bytes, boolean isLatin) {
        char[] text = new char[bytes.length];
        for (int index = 0; index < bytes.length; index++) {
            text[index] = bytes[index] < 0 && !isLatin ? '\uFFFD' : (char) (bytes[index] & 0xFF);
        }
        return new String(text);
    }

    private static byte[] bytes(Address start) {
        int length = length(start);
        byte[] bytes = new byte[length];
        for (int index = 0; index < length; index++) {
            // SAFE: inside the NUL-terminated string (length).
            bytes[index] = Memory.loadByte(start.plus(index));
        }
        return bytes;
    }

    private static Address following(Address start) {
        return start.plus(length(start) + 1);
    }

    private static int length(Address start) {
        int length = 0;
        // SAFE: the platform promises NUL-terminated strings, as many as its count says.
        while (Memory.loadByte(start.plus(length)) != 0) {
            length++;
        }
        return length;
    }
}
