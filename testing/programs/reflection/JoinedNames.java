import java.lang.reflect.Field;

/// Names of classes that are put together of strings.
class JoinedNames {
    static class FastEncoder {
        public static final String INSTANCE = "fast";
    }

    static class SafeEncoder {
        public static final String INSTANCE = "safe";
    }

    static class SlowDecoder {
        public static final String INSTANCE = "slow";
    }

    static String instance(String kind, String role) {
        try {
            Field field = Class.forName("JoinedNames$" + kind + role).getField("INSTANCE");
            field.setAccessible(true);
            return (String) field.get(null);
        } catch (ReflectiveOperationException absent) {
            return absent.toString();
        }
    }

    public static void main(String[] arguments) {
        System.out.println(instance("Fast", "Encoder"));
        System.out.println(instance("Safe", new StringBuilder("Encoder").toString()));
        System.out.println(instance("Slow", "Decoder"));
        System.out.println(instance("Slow", "Encoder"));
    }
}
