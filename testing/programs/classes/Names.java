/** What `Class.forName` makes of names: arrays of any depth, names that no class can have, classes that are not there. */
public class Names {
    static final String[] NAMES = {
        "[[[[Z", "[I", "[[[LNames$Element;", "[LNames$Element;", "Names$Element", "java.lang.Thread$State",
        "", ".", ".a", "a.", "a..b", " a", "1a", "a;", "a[", "[", "[]", "[I;", "[Lx", "[L;", "[Lno.Such;", "[Lno/Such;",
        "a/b", "java/lang/String", "[[Q", "[V", "[Lno..Such;", "LNames$Element;", "[Lint;", "int", "[II", "[LI",
        "[java.lang.String", "java.lang.String[]", "ibrik.runtime.heap.Heap", "ibrik.runtime.library.lang.Class_",
    };

    static class Element {
        static {
            System.out.println("Element is initialised");
        }
    }

    /** The same, asked where an initialiser may run early. */
    static class Early {
        static final String FOUND = find("[Lno.Such;") + find("[[C") + find("") + find("a;") + find("[") + find("x/y");

        static String find(String name) {
            try {
                return Class.forName(name).getName();
            } catch (ClassNotFoundException e) {
                return "<" + e.getMessage() + ">";
            }
        }
    }

    static Class<?> arrayOf(Class<?> element, int dimensions) throws ClassNotFoundException {
        String name = element.isPrimitive() ? element.descriptorString() : "L" + element.getName() + ";";
        return Class.forName("[".repeat(dimensions) + name);
    }

    public static void main(String[] args) throws Exception {
        for (String name : NAMES) {
            try {
                System.out.println(name + ": " + Class.forName(name));
            } catch (ClassNotFoundException e) {
                System.out.println(name + ": " + e.getMessage());
            }
            try {
                System.out.println("  " + Names.class.getClassLoader().loadClass(name));
            } catch (ClassNotFoundException e) {
                System.out.println("  " + e.getMessage());
            }
        }
        System.out.println(Early.FOUND);
        System.out.println(arrayOf(Element.class, 1) + " " + arrayOf(double.class, 1) + " " + arrayOf(Names.class, 1));
        System.out.println(Class.forName(Names.class.getModule(), "[I"));
        for (String none : new String[] {null}) {
            try {
                System.out.println(Class.forName(none));
            } catch (NullPointerException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
