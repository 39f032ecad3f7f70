// memory: 64
package memory;

import java.util.ArrayList;
import java.util.List;

/** Trees, lists and graphs that live through many collections, checked again and again. */
public class LinkedUnderLoad {
    static final class Tree {
        Tree left;
        Tree right;
        int value;
        Object payload;
    }

    static Tree build(int depth, int seed) {
        Tree tree = new Tree();
        tree.value = seed;
        tree.payload = depth % 3 == 0 ? new int[] {seed} : depth % 3 == 1 ? "p" + seed : new long[depth];
        if (depth > 0) {
            tree.left = build(depth - 1, seed * 2);
            tree.right = build(depth - 1, seed * 2 + 1);
        }
        return tree;
    }

    static int check(Tree tree) {
        if (tree == null) return 0;
        int own = tree.payload instanceof int[] a ? a[0] : tree.payload instanceof String s ? s.length()
            : ((long[]) tree.payload).length;
        return tree.value + own + 31 * check(tree.left) + 17 * check(tree.right);
    }

    public static void main(String[] args) {
        Tree old = build(12, 1);
        int expected = check(old);
        System.out.println(expected);
        List<Tree> nursery = new ArrayList<>();
        int digest = 0;
        for (int round = 0; round < 60; round++) {
            Tree young = build(8, round);
            nursery.add(young);
            if (nursery.size() > 10) nursery.remove(round % 10);
            digest = digest * 31 + check(young);
            if (check(old) != expected) System.out.println("damaged in round " + round);
            old.left.payload = new int[] {((Tree) old.left).value};
            if (round == 0) expected = check(old);
            byte[] big = new byte[200_000 + round];
            digest += big[big.length - 1] + big.length;
        }
        for (Tree tree : nursery) digest = digest * 31 + check(tree);
        System.out.println(digest);
        System.out.println(check(old) == expected);
    }
}
