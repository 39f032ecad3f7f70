package ibrik.runtime.library.util;

import ibrik.runtime.library.lang.Makers;
import java.lang.reflect.Modifier;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/// A provider that a file names; the one instance of it is made when it is first asked for.
final class ServiceProvider<S> implements ServiceLoader.Provider<S> {
    private final Class<?> service;
    private final Class<? extends S> type;
    private S instance;

    ServiceProvider(Class<?> service, Class<? extends S> type) {
        this.service = service;
        this.type = type;
    }

    @Override
    public Class<? extends S> type() {
        return type;
    }

    @Override
    public S get() {
        try {
            @SuppressWarnings("unchecked")
            S made = (S) Makers.make(type);
            return made;
        } catch (InstantiationException without) {
            if (Modifier.isAbstract(type.getModifiers())) {
                throw failed("Provider " + type.getName() + " could not be instantiated", without);
            }
            throw failed(
                    type.getName() + " Unable to get public no-arg constructor",
                    new NoSuchMethodException(type.getName().concat(".<init>()")));
        } catch (Throwable failure) {
            throw failed("Provider " + type.getName() + " could not be instantiated", failure);
        }
    }

    S instance() {
        if (instance == null) {
            instance = get();
        }
        return instance;
    }

    private ServiceConfigurationError failed(String what, Throwable cause) {
        return new ServiceConfigurationError(service.getName() + ": " + what, cause);
    }
}
