class Patterns_0000 {
    static String describe(Object value) {
        if (value instanceof Integer number && number > 3) {
            return "big " + number;
        }
        return switch (value) {
            case null -> "null";
            case Integer number -> "small " + number;
            case String text when text.isEmpty() -> "empty";
            case String text -> text;
            case int[] numbers -> "numbers " + numbers.length;
            default -> value.getClass().getName();
        };
    }

    static void run() {
        System.out.println(describe(4) + describe(1) + describe("") + describe("x") + describe(new int[2]) + describe(1L));
    }
}

class Boxes_0000 {
    static Integer boxed = 7;

    static int varied(Integer... values) {
        int sum = 0;
        for (Integer each : values) {
            sum += each;
        }
        return sum;
    }

    static void run() {
        boxed++;
        Long wide = 3L;
        Object object = boxed;
        System.out.println(varied(1, boxed, (Integer) object) + wide);
    }
}

class WrongCast_0000 {
    static void run() {
        Object text = "text";
        try {
            Integer number = (Integer) text;
            System.out.println(number);
        } catch (ClassCastException e) {
            System.out.println("no number");
        }
        int[] none = null;
        System.out.println(none.length);
    }
}
