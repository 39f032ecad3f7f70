package ibrik.runtime.library.util;

import ibrik.runtime.library.lang.Makers;
import ibrik.runtime.type.ClassTable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.Locale;
import java.util.ResourceBundle;

/// Bundles that are classes of the image.
final class BundleClasses {
    private BundleClasses() {}

    /// As the JDK's control names them.
    static String name(String baseName, Locale locale) {
        return ResourceBundle.Control.getControl(ResourceBundle.Control.FORMAT_DEFAULT)
                .toBundleName(baseName, locale);
    }

    /// Null if there is no such class.
    static ResourceBundle ofApplicationOrNull(String name) throws IllegalAccessException, InstantiationException {
        Class<?> found = ClassTable.loadOrNull(name);
        if (found == null) {
            return null;
        }
        if (!ResourceBundle.class.isAssignableFrom(found)) {
            throw new ClassCastException(found.getName().concat(" cannot be cast to ResourceBundle"));
        }
        Module module = found.getModule();
        if (module.isNamed() && !module.isOpen(found.getPackageName())) {
            throw new IllegalAccessException("unnamed module can't load " + found.getName() + " in " + module);
        }
        int modifiers = Makers.modifiers(found);
        if (modifiers < 0) {
            throw new InstantiationException("public no-arg constructor does not exist in ".concat(found.getName()));
        }
        if (!Modifier.isPublic(modifiers)) {
            throw new IllegalAccessException(
                    "no-arg constructor in " + found.getName() + " is not publicly accessible.");
        }
        try {
            return (ResourceBundle) Makers.call(found);
        } catch (InvocationTargetException failure) {
            throw Makers.<RuntimeException>unchecked(failure);
        }
    }

    /// Null if the module has no such class, or the caller may not see it.
    static ResourceBundle ofModuleOrNull(Module caller, Module module, String name) {
        Class<?> found = ClassTable.loadOrNull(name);
        boolean isUsable = found != null
                && found.getModule() == module
                && ResourceBundle.class.isAssignableFrom(found)
                && (caller == module || module.isOpen(found.getPackageName(), caller));
        return isUsable ? make(found) : null;
    }

    static ResourceBundle make(Class<?> type) {
        try {
            return (ResourceBundle) Makers.make(type);
        } catch (InstantiationException without) {
            throw new InternalError(without);
        }
    }
}
