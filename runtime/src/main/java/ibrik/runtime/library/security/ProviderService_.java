package ibrik.runtime.library.security;

import ibrik.runtime.type.ClassTable;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;

/// Services make their objects without reflection; all checks and messages around that are the JDK's.
@Substitute("java.security.Provider$Service")
class ProviderService_ {
    @Alias
    private String type;

    @Alias
    private String className;

    @Alias
    private Provider provider;

    @Replace
    private Object newInstanceOf()
            throws NoSuchAlgorithmException, NoSuchMethodException, InstantiationException, InvocationTargetException {
        return ServiceMaker.make(getImplClass());
    }

    @Replace
    private Object newInstanceUtil(Class<?> parameterOrNull, Object argument)
            throws NoSuchAlgorithmException, NoSuchMethodException, InstantiationException, InvocationTargetException {
        return parameterOrNull == null ? newInstanceOf() : ServiceMaker.make(getImplClass(), parameterOrNull, argument);
    }

    @Replace
    private Class<?> getImplClass() throws NoSuchAlgorithmException {
        Class<?> found;
        try {
            found = ServiceMaker.find(className);
        } catch (ClassNotFoundException missing) {
            throw new NoSuchAlgorithmException(
                    "class configured for " + type + " (provider: " + provider.getName() + ") cannot be found.",
                    missing);
        }
        if (!Modifier.isPublic(found.getModifiers())) {
            throw new NoSuchAlgorithmException(
                    "class configured for " + type + " (provider: " + provider.getName() + ") is not public.");
        }
        return found;
    }

    /// A class that the image has not has no keys.
    @Replace
    private Class<?> getKeyClass(String name) {
        return ClassTable.loadOrNull(name);
    }
}
