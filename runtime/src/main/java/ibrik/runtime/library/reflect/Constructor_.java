package ibrik.runtime.library.reflect;

import ibrik.runtime.missing.MissingEntry;
import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import jdk.internal.reflect.ConstructorAccessor;

/// Constructors: the call is generated when the image is built.
@Substitute("java.lang.reflect.Constructor")
public final class Constructor_ {
    @Alias
    private Class<?> clazz;

    @Alias
    private Constructor<?> root;

    @Alias
    ConstructorAccessor constructorAccessor;

    Constructor_(
            Class<?> declaringClass,
            Class<?>[] parameterTypes,
            Class<?>[] exceptions,
            int modifiers,
            int slot,
            String signature,
            byte[] annotations,
            byte[] parameterAnnotations) {}

    @Replace
    private ConstructorAccessor acquireConstructorAccessor() {
        if (clazz.isEnum()) {
            throw new IllegalArgumentException("Cannot reflectively create enum objects");
        }
        if (Modifier.isAbstract(clazz.getModifiers())) {
            return AbstractConstructor.ONLY;
        }
        constructorAccessor = acquired();
        return constructorAccessor;
    }

    @Add
    ConstructorAccessor acquired() {
        ConstructorAccessor accessor =
                root == null ? constructorAccessor : ((Constructor_) (Object) root).constructorAccessor;
        if (accessor == null) {
            Class<?>[] parameters = ((Constructor<?>) (Object) this).getParameterTypes();
            throw new UnsupportedOperationException(MissingEntry.told(
                    "the constructor " + this + " cannot be called by reflection",
                    MissingEntry.method(clazz.getName(), "<init>", parameters)));
        }
        return accessor;
    }
}
