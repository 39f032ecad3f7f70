package launch;

/** Only the class that is named counts: the nested one has a `main` of its own and is not even initialised. */
public class StaticNested {
    static class Inner {
        static {
            System.out.println("not initialised");
        }

        public static void main(String[] args) {
            System.out.println("not called");
        }
    }

    public static void main(String[] args) {
        System.out.println("outer");
    }
}
