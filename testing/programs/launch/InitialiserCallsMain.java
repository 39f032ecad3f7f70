package launch;

/** The initialiser calls `main` before the launcher does, while the class is half ready. */
public class InitialiserCallsMain {
    static int calls;
    static String name;

    static {
        main(new String[] {"early"});
        name = "ready";
    }

    public static void main(String[] args) {
        calls++;
        System.out.println(calls + " " + name + " " + args.length);
        if (calls == 2) {
            main("a", "b");
        }
    }

    static void main(String first, String second) {
        main(new String[] {first, second});
    }
}
