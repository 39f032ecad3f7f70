// exit: 1
package initialisation;

public class UncaughtInStatic {
    static class Broken {
        static final int[] TABLE = make();

        static int[] make() {
            int[] table = new int[3];
            for (int i = 0; i <= 3; i++) {
                table[i] = i;
            }
            return table;
        }
    }

    static int use() {
        return Broken.TABLE.length;
    }

    public static void main(String[] args) {
        System.err.println(use());
    }
}
