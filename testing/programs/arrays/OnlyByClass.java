package arrays;

import java.lang.reflect.Array;

/** The smallest form: one class, one array, one element. */
public class OnlyByClass {
    static class A {
        String f() {
            return "f";
        }
    }

    public static void main(String[] args) {
        A[] array = (A[]) Array.newInstance(A.class, 1);
        array[0] = new A();
        System.out.println(array[0] == null);
        System.out.println(array[0].f());
    }
}
