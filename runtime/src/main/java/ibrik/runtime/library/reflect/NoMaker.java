package ibrik.runtime.library.reflect;

/// Stands for the constructor that `Makers` asks for, where a class has none that it may call; knows why.
public final class NoMaker extends ConstructorCall {
    /// Of the constructor without parameters; -1 if there is none.
    public final int modifiers;

    NoMaker(int modifiers) {
        this.modifiers = modifiers;
    }

    @Override
    public Object create(Object[] arguments) throws InstantiationException {
        throw new InstantiationException(declaringClass.getName());
    }
}
