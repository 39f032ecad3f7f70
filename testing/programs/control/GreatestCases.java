/// A table of cases that ends at the greatest int, and one that begins at the least.
class GreatestCases {
    static String ending(int value) {
        return switch (value) {
            case Integer.MAX_VALUE - 3 -> "three before";
            case Integer.MAX_VALUE - 2 -> "two before";
            case Integer.MAX_VALUE - 1 -> "before";
            case Integer.MAX_VALUE -> "greatest";
            default -> "other";
        };
    }

    static String beginning(int value) {
        return switch (value) {
            case Integer.MIN_VALUE -> "least";
            case Integer.MIN_VALUE + 1 -> "behind";
            case Integer.MIN_VALUE + 2 -> "two behind";
            default -> "other";
        };
    }

    /// The message of the exception asks where values on the stack come from.
    static int length(String[] texts, int index) {
        return switch (index) {
            case Integer.MAX_VALUE - 2, Integer.MAX_VALUE - 1, Integer.MAX_VALUE -> texts[0].length();
            default -> texts.length;
        };
    }

    public static void main(String[] arguments) {
        for (int i = Integer.MAX_VALUE - 5; i != Integer.MIN_VALUE + 5; i++) {
            System.out.println(i + " " + ending(i) + " " + beginning(i));
        }
        try {
            System.out.println(length(new String[1], Integer.MAX_VALUE - arguments.length));
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
    }
}
