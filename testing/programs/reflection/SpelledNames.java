import java.lang.invoke.MethodHandles;

/// Names of classes that are spelled letter by letter, and looked up in the package of that code.
class SpelledNames {
    public static void main(String[] words) throws Exception {
        for (int code = 0; code < 4; code++) {
            StringBuilder name = new StringBuilder();
            if ((code & 1) == 0) {
                name.append('S');
            } else {
                name.append('W');
            }
            if ((code & 2) != 0) {
                name.append('M');
            }
            try {
                Class<?> found = MethodHandles.lookup().findClass(name.toString());
                System.out.println(found.getDeclaredConstructor().newInstance());
            } catch (ClassNotFoundException missing) {
                System.out.println(missing.getMessage());
            }
        }
    }
}

class S {
    @Override
    public String toString() {
        return "strong";
    }
}

class SM extends S {}

class W {
    @Override
    public String toString() {
        return "weak";
    }
}
