// memory: 72
package pressure;

/**
 * Fills a heap, frees all but one in eight of its objects, then wants large ones: there is room enough, but in pieces,
 * until what lives has moved together. What lives must keep its content meanwhile.
 */
public class Fragments {
    private static final int ROUNDS = 6;
    private static final int LIVE_BYTES = 40 << 20;
    /** One of so many objects lives on. */
    private static final int KEPT = 8;
    /** What is wanted then: more than was free before. On a machine the image takes its part of the memory too. */
    private static final int LARGE_BYTES = 30_000_000;
    /** Sizes of the objects of a round: from less than a line to a tenth of a block. */
    private static final int[] SIZES = {48, 200, 500, 1000, 2000, 3000};

    private static byte[] made(int bytes, int stamp) {
        byte[] made = new byte[bytes];
        made[0] = (byte) stamp;
        made[bytes / 2] = (byte) (stamp >> 8);
        made[bytes - 1] = (byte) (stamp >> 16);
        return made;
    }

    private static boolean isIntact(byte[] object, int stamp) {
        return object[0] == (byte) stamp
                && object[object.length / 2] == (byte) (stamp >> 8)
                && object[object.length - 1] == (byte) (stamp >> 16);
    }

    private static byte[][] filled(int count, int bytes, int round) {
        byte[][] objects = new byte[count][];
        for (int i = 0; i < count; i++) {
            objects[i] = made(bytes, round * 1_000_000 + i);
        }
        return objects;
    }

    private static int dropMost(byte[][] objects) {
        int dropped = 0;
        for (int i = 0; i < objects.length; i++) {
            if (i % KEPT != 0) {
                objects[i] = null;
                dropped++;
            }
        }
        return dropped;
    }

    private static int intact(byte[][] objects, int round) {
        int intact = 0;
        for (int i = 0; i < objects.length; i++) {
            if (objects[i] != null && isIntact(objects[i], round * 1_000_000 + i)) {
                intact++;
            }
        }
        return intact;
    }

    public static void main(String[] args) {
        for (int round = 0; round < ROUNDS; round++) {
            int bytes = SIZES[round];
            byte[][] small = filled(LIVE_BYTES / (bytes + 16), bytes, round);
            int dropped = dropMost(small);
            byte[][] large = filled(LARGE_BYTES / 100_000, 100_000, round);
            System.out.println(bytes + " bytes: dropped " + dropped + ", intact " + intact(small, round) + " and "
                    + intact(large, round));
        }
    }
}
