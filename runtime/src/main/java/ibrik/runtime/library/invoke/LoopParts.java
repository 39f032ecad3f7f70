package ibrik.runtime.library.invoke;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.util.Iterator;

/// Handles that `MethodHandles` builds others of, by the numbers in `MethodHandleImpl`.
final class LoopParts {
    private LoopParts() {}

    static MethodHandle of(int number) {
        return switch (number) {
            case 2 -> form(number).typed(MethodType.methodType(boolean.class, int.class, int.class));
            case 3 -> form(number).typed(MethodType.methodType(int.class, int.class, int.class));
            case 4 -> form(number).typed(MethodType.methodType(Iterator.class, Iterable.class));
            case 5 -> form(number).typed(MethodType.methodType(boolean.class, Iterator.class));
            case 6 -> form(number).typed(MethodType.methodType(Object.class, Iterator.class));
            case 7 -> form(number).typed(MethodType.methodType(Object.class, Class.class, int.class));
            default -> throw new InternalError("a handle that is of no use here: " + number);
        };
    }

    private static Form form(int number) {
        return new Form() {
            @Override
            Object run(Object[] arguments) {
                return switch (number) {
                    case 2 -> (Integer) arguments[1] < (Integer) arguments[0];
                    case 3 -> (Integer) arguments[1] + 1;
                    case 4 -> ((Iterable<?>) arguments[0]).iterator();
                    case 5 -> ((Iterator<?>) arguments[0]).hasNext();
                    case 6 -> ((Iterator<?>) arguments[0]).next();
                    default -> Array.newInstance((Class<?>) arguments[0], (Integer) arguments[1]);
                };
            }
        };
    }
}
