package ibrik.runtime.library.util;

import ibrik.runtime.type.ClassTable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.Set;

/// Files under `META-INF/services`: one name of a class a line, comments from `#` on. Of what the JDK's modules provide
/// to its own code the compiler knows the same, see `ClassNames`.
final class ServiceFiles {
    private ServiceFiles() {}

    static List<ServiceProvider<?>> providers(Class<?> service) {
        List<ServiceProvider<?>> found = new ArrayList<>();
        for (String name : names(service)) {
            Class<?> type = ClassTable.loadOrNull(name);
            if (type == null) {
                throw failed(service, "Provider " + name + " not found");
            }
            if (!service.isAssignableFrom(type)) {
                throw failed(service, "Provider " + name + " not a subtype");
            }
            found.add(new ServiceProvider<>(service, type));
        }
        return found;
    }

    private static Set<String> names(Class<?> service) {
        Set<String> names = new LinkedHashSet<>();
        if (service.getName().equals("jdk.internal.logger.DefaultLoggerFinder")) {
            names.add("sun.util.logging.internal.LoggingProviderImpl");
        }
        String text = new String(ServiceTexts.of(service.getName()), StandardCharsets.UTF_8);
        for (String line : text.lines().toList()) {
            int comment = line.indexOf('#');
            String name = (comment < 0 ? line : line.substring(0, comment)).strip();
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    private static ServiceConfigurationError failed(Class<?> service, String what) {
        return new ServiceConfigurationError(service.getName() + ": " + what);
    }
}
