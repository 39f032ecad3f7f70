package reflection;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Comparator;

/** Parameters that javac adds to constructors have modifiers and, unless all have names, no name. */
public class ParameterNames {
    class Inner {
        Inner(int value, String... words) {}
    }

    enum Kind {
        ONE(1);

        Kind(int value) {}
    }

    record Pair(int left, String right) {}

    static void show(Executable[] all) {
        Arrays.sort(all, Comparator.comparing(Executable::toString));
        for (Executable each : all) {
            System.out.println(each);
            for (Parameter parameter : each.getParameters()) {
                System.out.println("  " + parameter + " " + parameter.isNamePresent() + parameter.isImplicit()
                        + parameter.isSynthetic() + parameter.isVarArgs());
            }
        }
    }

    public static void main(String[] args) {
        int captured = args.length;
        class Local {
            Local(long first) {
                System.out.println(captured + first);
            }
        }
        new Local(2);
        show(Inner.class.getDeclaredConstructors());
        show(Kind.class.getDeclaredConstructors());
        show(Kind.class.getDeclaredMethods());
        show(Pair.class.getDeclaredConstructors());
        show(Local.class.getDeclaredConstructors());
        show(new Object() {}.getClass().getDeclaredConstructors());
    }
}
