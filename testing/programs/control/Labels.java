package control;

/** Labelled break and continue out of nested loops and blocks. */
public class Labels {
    public static void main(String[] args) {
        outer:
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                if (j == 3) {
                    continue outer;
                }
                if (i == 3) {
                    break outer;
                }
                System.out.println(i * 10 + j);
            }
        }
        block: {
            if (args.length == 0) {
                break block;
            }
            System.out.println("not reached");
        }
        int n = 0;
        search:
        while (true) {
            do {
                n++;
                if (n > 20) {
                    break search;
                }
                if (n % 3 != 0) {
                    continue;
                }
                System.out.println(n);
                if (n % 2 == 0) {
                    continue search;
                }
            } while (n % 5 != 0);
            System.out.println("round");
        }
        one: for (;;) {
            two: for (;;) {
                for (;;) {
                    break two;
                }
            }
            break one;
        }
        System.out.println("end");
    }
}
