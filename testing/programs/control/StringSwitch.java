package control;

/** Switches on strings, with labels whose hash codes collide. */
public class StringSwitch {
    static int old(String text) {
        switch (text) {
            case "Aa":
                return 1;
            case "BB":
                return 2;
            case "AaAa":
                return 3;
            case "BBBB":
                return 4;
            case "":
                return 5;
            case "two":
            case "deux":
                return 6;
            default:
                return 0;
        }
    }

    static String modern(String text) {
        return switch (text) {
            case "AaBB", "BBAa" -> "collision";
            case "polygenelubricants" -> "minimum hash";
            case null -> "none";
            default -> text.isEmpty() ? "empty" : "other";
        };
    }

    public static void main(String[] args) {
        String[] texts = {"Aa", "BB", "AaAa", "BBBB", "AaBB", "BBAa", "", "two", "deux", "three", "polygenelubricants"};
        for (String text : texts) {
            System.out.println(old(text));
            System.out.println(modern(text));
            System.out.println(text.hashCode());
        }
        System.out.println(modern(null));
        try {
            old(null);
        } catch (NullPointerException expected) {
            System.out.println("null has no case");
        }
    }
}
