package stack;

/** Methods that do nothing but call themselves or each other. */
public class NothingElse {
    static void itself() {
        itself();
    }

    static int one() {
        return other();
    }

    static int other() {
        return one();
    }

    public static void main(String[] args) {
        try {
            itself();
        } catch (StackOverflowError full) {
            System.out.println("itself");
        }
        try {
            System.out.println(one());
        } catch (StackOverflowError full) {
            System.out.println("each other");
        }
    }
}
