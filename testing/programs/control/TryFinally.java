package control;

/** The order of try, catch and finally, with returns, breaks and throws in each. */
public class TryFinally {
    static int returnInBoth() {
        try {
            return 1;
        } finally {
            System.out.println("finally runs");
        }
    }

    @SuppressWarnings("finally")
    static int finallyWins() {
        try {
            throw new IllegalStateException("lost");
        } finally {
            return 2;
        }
    }

    static int valueIsSaved() {
        int value = 3;
        try {
            return value;
        } finally {
            value = 4;
        }
    }

    static int nested(int mode) {
        int result = 0;
        try {
            try {
                if (mode == 1) throw new IllegalArgumentException();
                if (mode == 2) throw new IllegalStateException();
                result += 1;
            } catch (IllegalArgumentException e) {
                result += 10;
                if (mode == 1) throw new IllegalStateException();
            } finally {
                result += 100;
                if (mode == 3) throw new IllegalStateException();
            }
            result += 1000;
        } catch (IllegalStateException e) {
            result += 10000;
        } finally {
            result += 100000;
        }
        return result;
    }

    static int loops() {
        int sum = 0;
        for (int i = 0; i < 5; i++) {
            try {
                if (i == 1) continue;
                if (i == 3) break;
                sum += i;
            } finally {
                sum += 100;
            }
        }
        return sum;
    }

    public static void main(String[] args) {
        System.out.println(returnInBoth());
        System.out.println(finallyWins());
        System.out.println(valueIsSaved());
        for (int mode = 0; mode < 4; mode++) System.out.println(nested(mode));
        System.out.println(loops());
        try {
            try {
                throw new RuntimeException("first");
            } finally {
                System.out.println("between");
            }
        } catch (RuntimeException e) {
            System.out.println(e.getMessage());
        }
    }
}
