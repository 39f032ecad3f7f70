package ibrik.runtime.library.reflect;

import jdk.internal.reflect.ConstructorAccessor;

/// The constructors of abstract classes, which make no objects.
final class AbstractConstructor implements ConstructorAccessor {
    static final AbstractConstructor ONLY = new AbstractConstructor();

    private AbstractConstructor() {}

    @Override
    public Object newInstance(Object[] arguments) throws InstantiationException {
        throw new InstantiationException();
    }
}
