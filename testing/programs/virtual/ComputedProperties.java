package virtual;

/** Properties set by names that the build cannot know: what the threads stand on is ready all the same. */
public class ComputedProperties {
    public static void main(String[] args) throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            String name = "key" + (args.length + i);
            Thread.ofVirtual().start(() -> System.setProperty(name, name.toUpperCase())).join();
            System.out.println(name + " " + System.getProperty(name));
        }
    }
}
