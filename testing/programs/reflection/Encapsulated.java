import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;

/// Private fields of the JDK, found by their names: not accessible, so what they hold cannot change.
class Encapsulated {
    private static final class Own {
        private final String text = new String("before");
        private final int number = Integer.parseInt("3");
    }

    static void attempt(Class<?> type, Object holder, String name, Object value) {
        try {
            Field field = type.getDeclaredField(name);
            System.out.println(field + " " + field.trySetAccessible());
            field.set(holder, value);
            System.out.println(field.get(holder));
        } catch (ReflectiveOperationException | RuntimeException refused) {
            System.out.println(refused.getClass().getName());
        }
        try {
            Field field = type.getDeclaredField(name);
            field.setAccessible(true);
            System.out.println("accessible");
        } catch (ReflectiveOperationException | RuntimeException refused) {
            System.out.println(refused.getClass().getName());
        }
    }

    public static void main(String[] arguments) {
        String text = "constant";
        attempt(String.class, text, "value", new byte[] {1});
        attempt(ArrayList.class, new ArrayList<>(List.of(1)), "elementData", new Object[0]);
        attempt(Integer.class, Integer.valueOf(5), "value", 6);
        attempt(Own.class, new Own(), "text", "after");
        attempt(Own.class, new Own(), "number", 7);
        System.out.println(text + " " + Integer.valueOf(5));
    }
}
