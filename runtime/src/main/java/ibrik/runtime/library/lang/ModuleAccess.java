package ibrik.runtime.library.lang;

import java.util.List;

/// Packages that the build gave the application access to (`--add-exports`, `--add-opens`, or the manifest of its jar).
final class ModuleAccess {
    private static final List<String> EXPORTS = List.of(exports());
    private static final List<String> OPENS = List.of(opens());

    private ModuleAccess() {}

    /// The interpreter of initialisers has the body: `module/package` each.
    private static native String[] exports();

    private static native String[] opens();

    static boolean isExported(String module, String packageName) {
        return !EXPORTS.isEmpty() && EXPORTS.contains(module + '/' + packageName);
    }

    static boolean isOpen(String module, String packageName) {
        return !OPENS.isEmpty() && OPENS.contains(module + '/' + packageName);
    }
}
