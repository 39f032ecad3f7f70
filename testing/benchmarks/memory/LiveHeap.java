/// Keeps much alive while the heap is collected, first on request, then because short-lived objects fill it.
///
/// Measures pauses, which `-Xlog:gc` tells. Size: MiB that live. A round makes a fifth of that anew and puts every fourth
/// tree in the place of an old one, so that old objects come to name new ones.
public final class LiveHeap {
    /// What a tree takes on both sides: 31 nodes of 32 bytes and 32 arrays of 64.
    private static final int TREE_BYTES = 31 * 32 + 32 * 64;
    private static final int LEAF_LENGTH = 48;
    private static final int REQUESTED = 4;

    private static final class Node {
        Object left;
        Object right;
        long weight;
    }

    private LiveHeap() {}

    private static Object tree(int depth, long seed) {
        if (depth == 0) {
            byte[] leaf = new byte[LEAF_LENGTH];
            leaf[0] = (byte) seed;
            return leaf;
        }
        Node node = new Node();
        node.weight = seed;
        node.left = tree(depth - 1, seed * 2);
        node.right = tree(depth - 1, seed * 2 + 1);
        return node;
    }

    private static long sum(Object tree) {
        if (tree instanceof Node node) {
            return node.weight + 31 * sum(node.left) + 17 * sum(node.right);
        }
        return ((byte[]) tree)[0];
    }

    private static long round(Object[] live, int round) {
        long checksum = 0;
        for (int i = 0; i < live.length / 5; i++) {
            Object made = tree(5, i);
            checksum = checksum * 31 + sum(made);
            if (i % 4 == 0) {
                live[(int) ((i * 2_654_435_761L + round) % live.length)] = made;
            }
        }
        return checksum;
    }

    public static void main(String[] arguments) {
        int iterations = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        int size = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1024;
        Object[] live = new Object[(int) (((long) size << 20) / TREE_BYTES)];
        for (int i = 0; i < live.length; i++) {
            live[i] = tree(5, i);
        }
        for (int i = 0; i < REQUESTED; i++) {
            System.gc();
        }
        long peak = Long.MAX_VALUE;
        for (int round = 1; round <= iterations; round++) {
            long start = System.nanoTime();
            long checksum = round(live, round);
            long elapsed = System.nanoTime() - start;
            System.out.println("round " + round + " nanoseconds " + elapsed + " checksum " + checksum);
            if (round * 2 > iterations) {
                peak = Math.min(peak, elapsed);
            }
        }
        long rest = 0;
        for (Object tree : live) {
            rest = rest * 31 + sum(tree);
        }
        System.out.println("rest " + rest);
        System.out.println("peak nanoseconds " + peak);
    }
}
