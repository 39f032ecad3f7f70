package ibrik.runtime.library.util;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/// Service providers: those that files under `META-INF/services` of the application name.
@Substitute("java.util.ServiceLoader")
public final class ServiceLoader_ {
    @Alias
    private Class<?> service;

    @Alias
    private String serviceName;

    @Add
    private List<ServiceProvider<?>> providers;

    ServiceLoader_(Class<?> caller, Class<?> service, ClassLoader loader) {}

    @Replace("<init>")
    void initialise(Class<?> caller, Class<?> wanted, ClassLoader loader) {
        service = Objects.requireNonNull(wanted, "Service interface cannot be null");
        serviceName = wanted.getName();
    }

    @Replace
    public static ServiceLoader<?> load(Class<?> service, ClassLoader loader) {
        return make(service);
    }

    @Replace
    public static ServiceLoader<?> load(Class<?> service) {
        return make(service);
    }

    @Replace
    public static ServiceLoader<?> loadInstalled(Class<?> service) {
        return make(service);
    }

    @Replace
    public static ServiceLoader<?> load(ModuleLayer layer, Class<?> service) {
        return make(service);
    }

    @Add
    private static ServiceLoader<?> make(Class<?> service) {
        return (ServiceLoader<?>) (Object) new ServiceLoader_(null, service, null);
    }

    @Add
    private List<ServiceProvider<?>> providers() {
        if (providers == null) {
            providers = ServiceFiles.providers(service);
        }
        return providers;
    }

    @Replace
    public Iterator<?> iterator() {
        Iterator<ServiceProvider<?>> each = new ArrayList<>(providers()).iterator();
        return new Iterator<Object>() {
            @Override
            public boolean hasNext() {
                return each.hasNext();
            }

            @Override
            public Object next() {
                return each.next().instance();
            }
        };
    }

    @Replace
    public Stream<?> stream() {
        return providers().stream();
    }

    @Replace
    public Optional<?> findFirst() {
        List<ServiceProvider<?>> all = providers();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getFirst().instance());
    }

    @Replace
    public void reload() {
        providers = null;
    }
}
