package ibrik.runtime.library.util;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Delete;
import ibrik.vocabulary.mark.Substitute;
import java.util.ServiceLoader;

/// Service providers are found in module descriptors and files at run time, which an image has not.
@Substitute("java.util.ServiceLoader")
public final class ServiceLoader_ {
    @Add
    private static final String REASON =
            "service providers cannot be looked up in an image: create the provider with `new` where it is needed";

    @Delete(REASON)
    public static native <S> ServiceLoader<S> load(Class<S> service, ClassLoader loader);

    @Delete(REASON)
    public static native <S> ServiceLoader<S> load(Class<S> service);

    @Delete(REASON)
    public static native <S> ServiceLoader<S> loadInstalled(Class<S> service);

    @Delete(REASON)
    public static native <S> ServiceLoader<S> load(ModuleLayer layer, Class<S> service);
}
