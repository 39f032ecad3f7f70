package collector;

/** A list of a million nodes, a wide array of arrays and a tree, all alive while garbage is made around them. */
public class LongLists {
    private static final class Node {
        final int value;
        final Node next;
        Object extra;

        Node(int value, Node next) {
            this.value = value;
            this.next = next;
        }
    }

    private static final class Tree {
        Tree left;
        Tree right;
        int weight;

        static Tree of(int depth) {
            Tree tree = new Tree();
            tree.weight = depth;
            if (depth > 0) {
                tree.left = of(depth - 1);
                tree.right = of(depth - 1);
            }
            return tree;
        }

        long sum() {
            return left == null ? weight : weight + left.sum() + right.sum();
        }
    }

    public static void main(String[] args) {
        Node head = null;
        for (int i = 0; i < 1_000_000; i++) {
            head = new Node(i, head);
            if (i % 3 == 0) {
                head.extra = Integer.toString(i);
            }
        }
        int[][] table = new int[3000][];
        for (int i = 0; i < table.length; i++) {
            table[i] = new int[i];
            if (i > 0) {
                table[i][i - 1] = i;
            }
        }
        Tree tree = Tree.of(15);
        long trees = 0;
        for (int i = 0; i < 100; i++) {
            trees += Tree.of(10).sum();
        }
        long sum = 0;
        long characters = 0;
        for (Node node = head; node != null; node = node.next) {
            sum += node.value;
            characters += node.extra == null ? 0 : ((String) node.extra).length();
        }
        long diagonal = 0;
        for (int i = 1; i < table.length; i++) {
            diagonal += table[i][i - 1];
        }
        System.out.println(sum + " " + characters + " " + diagonal + " " + tree.sum() + " " + trees);
    }
}
