package objects;

import java.util.ArrayList;
import java.util.List;

/** Casts that succeed and fail, with HotSpot's messages for classes of the application. */
public class Casts {
    interface A {}
    interface B extends A {}
    static class C implements B {}
    static class D extends C {}
    static class E {}
    static final class F extends D {}

    static Object[] objects = {new C(), new D(), new E(), new F(), null, new C[0], new D[1], new int[2]};

    static int code(Object o) {
        int code = 0;
        try { A a = (A) o; code |= 1; } catch (ClassCastException e) { code |= 256; }
        try { B b = (B) o; code |= 2; } catch (ClassCastException e) { code |= 512; }
        try { C c = (C) o; code |= 4; } catch (ClassCastException e) { code |= 1024; }
        try { D d = (D) o; code |= 8; } catch (ClassCastException e) { code |= 2048; }
        try { F f = (F) o; code |= 16; } catch (ClassCastException e) { code |= 4096; }
        try { C[] c = (C[]) o; code |= 32; } catch (ClassCastException e) { code |= 8192; }
        try { A[] a = (A[]) o; code |= 64; } catch (ClassCastException e) { code |= 16384; }
        try { int[] i = (int[]) o; code |= 128; } catch (ClassCastException e) { code |= 32768; }
        return code;
    }

    public static void main(String[] args) {
        for (Object object : objects) System.out.println(code(object));
        try {
            Object o = new E();
            C c = (C) o;
            System.out.println(c);
        } catch (ClassCastException e) {
            System.out.println(e.getMessage());
        }
        try {
            Object o = "text";
            Integer i = (Integer) o;
            System.out.println(i);
        } catch (ClassCastException e) {
            System.out.println(e.getMessage());
        }
        try {
            Object o = new D[0];
            F[] f = (F[]) o;
            System.out.println(f);
        } catch (ClassCastException e) {
            System.out.println(e.getMessage());
        }
        List<Object> list = new ArrayList<>();
        list.add(3);
        try {
            @SuppressWarnings({"unchecked", "rawtypes"})
            List<String> strings = (List) list;
            String s = strings.get(0);
            System.out.println(s);
        } catch (ClassCastException e) {
            System.out.println(e.getMessage());
        }
        try {
            Casts.class.cast(new E());
        } catch (ClassCastException e) {
            System.out.println(e.getMessage());
        }
    }
}
