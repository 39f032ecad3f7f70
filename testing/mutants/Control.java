/// Classes to be mutated; `_0000` becomes the number of the mutant.
class Loops_0000 {
    /// Jars are made of this class.
    static void main() {
        run();
    }

    static void run() {
        int sum = 0;
        for (int i = 0; i < 20; i++) {
            if (i % 3 == 0) {
                continue;
            }
            sum += i * i;
        }
        while (sum > 1000) {
            sum -= 77;
        }
        System.out.println(sum);
    }
}

class Switches_0000 {
    static String dense(int key) {
        return switch (key) {
            case 0 -> "zero";
            case 1 -> "one";
            case 2, 3 -> "few";
            default -> "many";
        };
    }

    static int sparse(String key) {
        switch (key) {
            case "a":
                return 1;
            case "bb":
                return 1000;
            default:
                return -1;
        }
    }

    static void run() {
        System.out.println(dense(1) + dense(3) + dense(9) + sparse("a") + sparse("bb") + sparse("?"));
    }
}

class Handlers_0000 {
    static int depth;

    static int tried(int value) {
        try {
            depth++;
            return 100 / value;
        } catch (ArithmeticException e) {
            return -1;
        } finally {
            depth--;
        }
    }

    static void run() {
        System.out.println(tried(5) + " " + tried(0) + " " + depth);
        try {
            throw new IllegalStateException("mine");
        } catch (IllegalStateException | IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
