package control;

/** Dense and sparse switches, negative and extreme labels, fall through. */
public class Switches {
    static int dense(int value) {
        switch (value) {
            case 0: return 10;
            case 1: return 11;
            case 2: return 12;
            case 3: return 13;
            case 5: return 15;
            default: return -1;
        }
    }

    static int sparse(int value) {
        switch (value) {
            case Integer.MIN_VALUE: return 1;
            case -1000: return 2;
            case 0: return 3;
            case 1000000: return 4;
            case Integer.MAX_VALUE: return 5;
        }
        return 0;
    }

    static int fall(int value) {
        int result = 0;
        switch (value) {
            case 1:
                result += 1;
            case 2:
                result += 2;
            default:
                result += 100;
            case 3:
                result += 3;
                break;
            case 4:
                result += 4;
        }
        return result;
    }

    static int nested(int a, int b) {
        switch (a) {
            case 1:
                switch (b) {
                    case 1: return 11;
                    case 2: break;
                    default: return 19;
                }
                return 12;
            case 2:
                return switch (b) {
                    case 1 -> 21;
                    case 2 -> {
                        int sum = 0;
                        for (int i = 0; i < 3; i++) sum += i;
                        yield sum;
                    }
                    default -> 29;
                };
            default:
                return 0;
        }
    }

    static int ofChar(char letter) {
        return switch (letter) {
            case 'a', 'e', 'i', 'o', 'u' -> 1;
            case 'y' -> 2;
            default -> letter >= 'a' && letter <= 'z' ? 3 : 4;
        };
    }

    public static void main(String[] args) {
        for (int i = -2; i < 8; i++) {
            System.out.println(dense(i));
            System.out.println(fall(i));
        }
        int[] values = {Integer.MIN_VALUE, Integer.MIN_VALUE + 1, -1000, -1, 0, 1, 1000000, Integer.MAX_VALUE};
        for (int value : values) System.out.println(sparse(value));
        for (int a = 0; a < 4; a++) for (int b = 0; b < 4; b++) System.out.println(nested(a, b));
        for (char c = 'a'; c <= 'z'; c++) System.out.println(ofChar(c));
        System.out.println(ofChar('!'));
        byte small = -3;
        switch (small) {
            case -3 -> System.out.println("minus three");
            default -> System.out.println("other");
        }
    }
}
