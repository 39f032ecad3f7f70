package classes;

import java.util.List;

/** Class objects: names, kinds, hierarchy, enum constants, component types. */
public class ClassApi {
    interface Iface {}

    enum Kind {
        A, B {}
    }

    record Rec(int x) {}

    sealed interface Sealed permits Leaf {}

    static final class Leaf implements Sealed {}

    static class Generic<T extends Number> {}

    class Inner {}

    abstract static class Abstract extends Generic<Integer> implements Iface, Runnable {}

    static void show(Class<?> c) {
        System.out.println(c.getName() + " | " + c.getSimpleName() + " | " + c.getTypeName() + " | " + c.getPackageName() + " | " + c);
        System.out.println("  " + c.isInterface() + c.isEnum() + c.isRecord() + c.isArray() + c.isPrimitive() + c.isAnonymousClass()
            + c.isLocalClass() + c.isMemberClass() + c.isSealed() + c.isHidden() + " "
            + (c.getSuperclass() == null ? "none" : c.getSuperclass().getName()) + " "
            + (c.getComponentType() == null ? "none" : c.getComponentType().getName()));
    }

    public static void main(String[] args) {
        class Local {}
        Runnable anonymous = new Runnable() {
            @Override
            public void run() {}
        };
        Class<?>[] classes = {Object.class, String.class, int.class, void.class, int[].class, String[][].class, Iface.class, Kind.class,
            Kind.B.getClass(), Rec.class, Sealed.class, Leaf.class, Generic.class, Inner.class, Abstract.class, Local.class,
            anonymous.getClass(), List.class, Local[].class, boolean[].class, Override.class};
        for (Class<?> c : classes) show(c);
        System.out.println(Number.class.isInstance(5) + " " + Number.class.isInstance("x") + Number.class.isAssignableFrom(Integer.class)
            + int.class.isInstance(5) + Object[].class.isAssignableFrom(String[][].class) + long.class.isAssignableFrom(int.class));
        System.out.println(Kind.class.getEnumConstants().length + " " + Kind.B.getDeclaringClass().getSimpleName() + Object.class.getEnumConstants());
        System.out.println(String.class.cast("cast") + Integer.class.hashCode() % 1);
        System.out.println("x".getClass() == String.class);
        System.out.println(new int[0].getClass() == int[].class);
        System.out.println(Integer.TYPE == int.class);
        System.out.println(Abstract.class.getInterfaces().length + Abstract.class.getInterfaces()[0].getSimpleName());
        System.out.println((int[].class.arrayType() == new int[1][1].getClass()) + " " + String.class.descriptorString() + int[].class.componentType());
        System.out.println(Inner.class.getEnclosingClass().getSimpleName() + Inner.class.getDeclaringClass().getSimpleName());
        System.out.println(ClassApi.class.desiredAssertionStatus());
    }
}
