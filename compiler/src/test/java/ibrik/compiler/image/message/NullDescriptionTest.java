package ibrik.compiler.image.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Each case runs on HotSpot; its text must be ours for the instruction that failed.
final class NullDescriptionTest {
    /// Code that fails. Not a test: what HotSpot says of it is the expected text.
    static final class Cases {
        static String nothing;
        static int[][][] cube = new int[3][3][];
        Cases next;
        int number;
        long wide;
        String[] texts;
        Cases[] many;

        static Cases make(int a, String b, Object[] c, int[][] d, List<String> e) {
            return null;
        }

        Cases self() {
            return this;
        }

        Object identity(long x, Cases c) {
            return c.next;
        }

        static void invokeStaticField() {
            nothing.length();
        }

        static void invokeLocal() {
            String local = nothing;
            local.length();
        }

        static void invokeReturnValue() {
            make(1, "", null, null, null).self();
        }

        static void readField() {
            new Cases().next.number++;
        }

        static void writeField() {
            new Cases().next.number = 1;
        }

        static void writeWideField() {
            Cases c = new Cases();
            c.next.next.wide = 1;
        }

        static void chain() {
            Cases c = new Cases();
            c.self().next.next = c;
        }

        static void arrayElement() {
            int i = 2;
            cube[i][1][i - 1] = 7;
        }

        static void arrayElementRead() {
            int i = 1;
            int value = cube[i][cube.length - 1][0];
        }

        static void objectArray() {
            new Cases().texts[0] = "";
        }

        static void objectArrayRead() {
            Object o = new Cases().texts[0];
        }

        static void length() {
            int n = new Cases().many.length;
        }

        static void elementOfField() {
            Cases c = new Cases();
            c.many = new Cases[100];
            c.many[40].many[3].number = 5;
        }

        static void bigIndex() {
            Cases[] many = new Cases[2000];
            many[1999].self();
        }

        static void indexByField() {
            Cases[] many = new Cases[10];
            Cases c = new Cases();
            many[c.number].self();
        }

        static void indexByCall() {
            Cases[] many = new Cases[10];
            many["ab".length()].self();
        }

        static void thrown() {
            RuntimeException none = (RuntimeException) (Object) nothing;
            throw none;
        }

        static void synchronizedOn() {
            synchronized (nothing) {
                nothing = null;
            }
        }

        static void conditional() {
            Cases c = new Cases();
            (c.number == 0 ? c.next : c.self().next).self();
        }

        static void primitives() {
            double[] d = null;
            d[0] = 1;
        }

        static void booleans() {
            boolean[] b = null;
            if (b[0]) {
                return;
            }
        }

        static void longs(long[] l) {
            l[1]++;
        }

        static void interfaceCall() {
            List<String> list = null;
            list.add(3, "x");
        }

        static void unboxing() {
            Integer boxed = (Integer) (Object) nothing;
            int i = boxed;
        }

        static void deep() {
            Cases c = new Cases();
            c.next = c;
            c.next.next.next.next.next.many[1].next.next = c;
        }

        static void parameterWritten(Cases c) {
            c = c == null ? null : c.next;
            c.number = 4;
        }

        static void explicit() {
            throw new NullPointerException();
        }
    }

    @Test
    void textsAreThoseOfHotSpot() throws Exception {
        var failures = new ArrayList<String>();
        var model = ClassFile.of()
                .parse(Cases.class
                        .getResourceAsStream("NullDescriptionTest$Cases.class")
                        .readAllBytes());
        int compared = 0;
        for (var method : Cases.class.getDeclaredMethods()) {
            if (method.getReturnType() == void.class) {
                var arguments = new Object[method.getParameterCount()];
                var thrown = assertThrows(InvocationTargetException.class, () -> method.invoke(null, arguments));
                var expected = thrown.getCause().getMessage();
                var ours = texts(model.methods().stream()
                        .filter(m -> m.methodName().equalsString(method.getName()))
                        .findFirst()
                        .orElseThrow());
                compared++;
                if (expected != null && !ours.contains(expected)) {
                    failures.add(method.getName() + ": " + expected + "\n   ours: " + ours);
                }
                if (expected == null) {
                    assertTrue(ours.stream().noneMatch(text -> text.contains("NullPointerException.<init>")));
                }
            }
        }
        assertEquals(List.of(), failures);
        assertEquals(27, compared);
    }

    private static TreeSet<String> texts(MethodModel method) {
        var code = (CodeAttribute) method.code().orElseThrow();
        var description = new NullDescription(method, code);
        var texts = new TreeSet<String>();
        for (int index = 0; index < code.codeLength(); index++) {
            description.of(index).ifPresent(texts::add);
        }
        return texts;
    }
}
