package memory;

/** Identity hashes, locks and contents of objects hold across collections. */
public class IdentityKept {
    public static void main(String[] args) {
        Object[] objects = new Object[2000];
        int[] hashes = new int[objects.length];
        for (int i = 0; i < objects.length; i++) {
            objects[i] = i % 3 == 0 ? new int[i % 50] : i % 3 == 1 ? new Object() : new StringBuilder().append(i);
            hashes[i] = System.identityHashCode(objects[i]);
        }
        for (int round = 0; round < 5; round++) {
            for (int i = 0; i < 300; i++) {
                byte[] garbage = new byte[30_000];
                garbage[i] = 1;
            }
            System.gc();
            int same = 0;
            int content = 0;
            for (int i = 0; i < objects.length; i++) {
                synchronized (objects[i]) {
                    if (System.identityHashCode(objects[i]) == hashes[i]) same++;
                    if (objects[i] instanceof StringBuilder text) content += Integer.parseInt(text.toString());
                    if (objects[i] instanceof int[] array) content += array.length;
                }
            }
            System.out.println(same + " " + content);
        }
    }
}
