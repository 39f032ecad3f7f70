// large: hosted 1024 20
// large: metal 192 15
package pressure;

/** Many short-lived binary trees beside one that lives long. Argument: the depth of the deepest. */
public class BinaryTrees {
    private record Tree(Tree left, Tree right) {
        static Tree ofDepth(int depth) {
            return depth == 0 ? new Tree(null, null) : new Tree(ofDepth(depth - 1), ofDepth(depth - 1));
        }

        int nodes() {
            return left == null ? 1 : 1 + left.nodes() + right.nodes();
        }
    }

    public static void main(String[] args) {
        int deepest = args.length > 0 ? Integer.parseInt(args[0]) : 12;
        Tree longLived = Tree.ofDepth(deepest);
        for (int depth = 4; depth <= deepest; depth += 4) {
            int trees = 1 << (deepest - depth + 4);
            long nodes = 0;
            for (int i = 0; i < trees; i++) {
                nodes += Tree.ofDepth(depth).nodes();
            }
            System.out.println(trees + " trees of depth " + depth + ": " + nodes + " nodes");
        }
        System.out.println("long lived: " + longLived.nodes());
    }
}
