/// Packages of the JDK, and those that a class loader of the program defines; files that are not the JDK's.
class PackagesOfLoaders {
    private static final class Definer extends ClassLoader {
        Package define(String version) {
            return definePackage("x.y", "title", version, "vendor", "own", "2", "self", null);
        }
    }

    interface Question {
        Object answer() throws Exception;
    }

    static void ask(Question question) {
        try {
            System.out.println(question.answer());
        } catch (Exception thrown) {
            System.out.println(thrown);
        }
    }

    public static void main(String[] arguments) throws Exception {
        Package ofJdk = String.class.getPackage();
        ask(ofJdk::toString);
        ask(ofJdk::isSealed);
        ask(ofJdk::getSpecificationVersion);
        ask(() -> ofJdk.isCompatibleWith("1.0"));
        ask(() -> ofJdk == Integer.class.getPackage());

        var definer = new Definer();
        Package defined = definer.define("1.5");
        ask(defined::toString);
        ask(() -> defined.getSpecificationTitle() + defined.getSpecificationVersion() + defined.getSpecificationVendor());
        ask(() -> defined.getImplementationTitle()
                + defined.getImplementationVersion()
                + defined.getImplementationVendor());
        ask(defined::isSealed);
        ask(() -> defined.isCompatibleWith("1.4") + " " + defined.isCompatibleWith("1.6"));
        ask(() -> defined.isCompatibleWith("a"));
        ask(() -> definer.define("2"));

        ask(() -> Object.class.getResource("/PackagesOfLoaders.class"));
        ask(() -> Object.class.getResourceAsStream("/PackagesOfLoaders.class"));

        var field = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
        field.setAccessible(true);
        var unsafe = (sun.misc.Unsafe) field.get(null);
        ask(() -> unsafe.allocateInstance(int.class));
        ask(() -> unsafe.allocateInstance(Question.class));
        ask(() -> unsafe.allocateInstance(ClassLoader.class));
    }
}
