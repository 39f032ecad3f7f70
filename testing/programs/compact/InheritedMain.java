package compact;

/** A main method that is static in an interface's implementer and delegates to an instance. */
public class InheritedMain {
    interface Application {
        int run(String[] args);
    }

    public static void main(String[] args) {
        Application application = new Application() {
            private int state = args.length;

            @Override
            public int run(String[] unused) {
                return state++ + unused.length * 10;
            }
        };
        System.out.println(application.run(args) + application.run(new String[2]));
    }
}
