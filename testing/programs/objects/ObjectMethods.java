package objects;

/** equals, hashCode, toString, getClass and clone of Object. */
public class ObjectMethods {
    static class Plain {}

    static class Copied implements Cloneable {
        int value = 5;
        int[] shared = {1, 2};
        Copied next;

        @Override
        public Copied clone() {
            try {
                return (Copied) super.clone();
            } catch (CloneNotSupportedException e) {
                throw new AssertionError(e);
            }
        }
    }

    static class Uncopied {
        Object copy() throws CloneNotSupportedException {
            return super.clone();
        }
    }

    public static void main(String[] args) {
        Plain plain = new Plain();
        int hash = plain.hashCode();
        boolean stable = true;
        for (int i = 0; i < 1000; i++) {
            byte[] garbage = new byte[10000];
            stable &= plain.hashCode() == hash && garbage.length > 0;
        }
        System.gc();
        System.out.println(stable && plain.hashCode() == hash && System.identityHashCode(plain) == hash);
        System.out.println(plain.equals(plain) + " " + plain.equals(new Plain()) + " " + plain.equals(null));
        System.out.println(plain.toString().equals("objects.ObjectMethods$Plain@" + Integer.toHexString(hash)));
        System.out.println(plain.getClass() == Plain.class);
        System.out.println(System.identityHashCode(null));
        int distinct = 0;
        int[] hashes = new int[100];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = new Object().hashCode();
            boolean seen = false;
            for (int j = 0; j < i; j++) seen |= hashes[j] == hashes[i];
            if (!seen) distinct++;
        }
        System.out.println(distinct > 95);
        Copied original = new Copied();
        original.next = original;
        Copied copy = original.clone();
        copy.value = 6;
        copy.shared[0] = 9;
        System.out.println(original.value + " " + copy.value + " " + original.shared[0] + " " + (copy.next == original));
        System.out.println(copy != original && copy.getClass() == Copied.class);
        try {
            new Uncopied().copy();
        } catch (CloneNotSupportedException e) {
            System.out.println(e.getMessage());
        }
        int[][] deep = {{1}, {2}};
        int[][] shallow = deep.clone();
        shallow[0][0] = 7;
        shallow[1] = null;
        System.out.println(deep[0][0] + " " + deep[1][0]);
        System.out.println(new int[0].getClass().getName() + new String[0][0].getClass().getName());
    }
}
