/// Builds and walks many short-lived binary trees beside one that lives long.
///
/// Measures allocation, collection and recursion. Size: depth of the deepest trees.
public final class BinaryTrees {
    private static final int LEAST_DEPTH = 4;

    private record Tree(Tree left, Tree right) {
        static Tree ofDepth(int depth) {
            return depth == 0 ? new Tree(null, null) : new Tree(ofDepth(depth - 1), ofDepth(depth - 1));
        }

        int nodes() {
            return left == null ? 1 : 1 + left.nodes() + right.nodes();
        }
    }

    private BinaryTrees() {}

    private static long round(int size) {
        long checksum = Tree.ofDepth(size + 1).nodes();
        Tree longLived = Tree.ofDepth(size);
        for (int depth = LEAST_DEPTH; depth <= size; depth += 2) {
            int trees = 1 << (size - depth + LEAST_DEPTH);
            int nodes = 0;
            for (int i = 0; i < trees; i++) {
                nodes += Tree.ofDepth(depth).nodes();
            }
            checksum = checksum * 31 + nodes;
        }
        return checksum * 31 + longLived.nodes();
    }

    public static void main(String[] arguments) {
        int iterations = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 12;
        int size = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 16;
        long peak = Long.MAX_VALUE;
        for (int round = 1; round <= iterations; round++) {
            long start = System.nanoTime();
            long checksum = round(size);
            long elapsed = System.nanoTime() - start;
            System.out.println("round " + round + " nanoseconds " + elapsed + " checksum " + checksum);
            if (round * 2 > iterations) {
                peak = Math.min(peak, elapsed);
            }
        }
        System.out.println("peak nanoseconds " + peak);
    }
}
