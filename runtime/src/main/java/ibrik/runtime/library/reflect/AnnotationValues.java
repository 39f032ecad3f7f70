package ibrik.runtime.library.reflect;

import java.lang.annotation.Annotation;
import java.lang.reflect.Array;

/// An annotation: its members by name. The compiler generates a subclass for each annotation interface.
public abstract class AnnotationValues implements Annotation {
    Class<? extends Annotation> type;
    /// In the order in which `toString` shows them.
    String[] names;
    Object[] values;
    /// Whether the interface is marked `@Inherited`.
    boolean isInherited;

    protected AnnotationValues() {}

    /// A constant of an enum that may not be initialised yet.
    record EnumName(Class<?> type, String name) {
        @SuppressWarnings({"unchecked", "rawtypes"})
        Object constant() {
            try {
                return Enum.valueOf((Class) type, name);
            } catch (IllegalArgumentException unknown) {
                throw new EnumConstantNotPresentException((Class) type, name);
            }
        }

        String text() {
            try {
                return ((Enum<?>) constant()).name();
            } catch (EnumConstantNotPresentException unknown) {
                return name.concat(" /* Warning: constant not present! */");
            }
        }
    }

    /// An array of constants of an enum that may not be initialised yet.
    record EnumNames(Class<?> type, String[] names) {
        Object constants() {
            Object array = Array.newInstance(type, names.length);
            for (int index = 0; index < names.length; index++) {
                Array.set(array, index, new EnumName(type, names[index]).constant());
            }
            return array;
        }
    }

    /// The value of a member; arrays are copies.
    protected final Object value(String name) {
        for (int index = 0; index < names.length; index++) {
            if (names[index].equals(name)) {
                return copied(values[index]);
            }
        }
        throw new java.lang.annotation.IncompleteAnnotationException(type, name);
    }

    private static Object copied(Object value) {
        return switch (value) {
            case EnumName constant -> constant.constant();
            case DamagedValue damaged -> damaged.raise();
            case EnumNames constants -> constants.constants();
            case Object[] array -> array.clone();
            case int[] array -> array.clone();
            case long[] array -> array.clone();
            case double[] array -> array.clone();
            case byte[] array -> array.clone();
            case char[] array -> array.clone();
            case boolean[] array -> array.clone();
            case short[] array -> array.clone();
            case float[] array -> array.clone();
            default -> value;
        };
    }

    @Override
    public final Class<? extends Annotation> annotationType() {
        return type;
    }

    @Override
    public final boolean equals(Object other) {
        if (!(other instanceof AnnotationValues annotation) || annotation.type != type) {
            return false;
        }
        for (String name : names) {
            if (!AnnotationInvocationHandler_.memberValueEquals(value(name), annotation.value(name))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public final int hashCode() {
        int sum = 0;
        for (String name : names) {
            sum += (127 * name.hashCode()) ^ AnnotationInvocationHandler_.memberValueHashCode(value(name));
        }
        return sum;
    }

    @Override
    public final String toString() {
        StringBuilder text =
                new StringBuilder().append('@').append(type.getCanonicalName()).append('(');
        boolean onlyValue = names.length == 1 && names[0].equals("value");
        for (int index = 0; index < names.length; index++) {
            if (index > 0) {
                text.append(", ");
            }
            if (!onlyValue) {
                text.append(names[index]).append('=');
            }
            text.append(text(values[index]));
        }
        return text.append(')').toString();
    }

    private static String text(Object value) {
        return switch (value) {
            case EnumName constant -> constant.text();
            case DamagedValue damaged -> damaged.toString();
            default -> AnnotationText.of(copied(value));
        };
    }
}
