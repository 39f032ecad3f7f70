package objects;

/** Double dispatch, abstract generic classes and the template method. */
public class Visitors {
    interface Visitor<R> {
        R leaf(int value);

        R pair(Node left, Node right);
    }

    abstract static class Node {
        abstract <R> R accept(Visitor<R> visitor);
    }

    static final class Leaf extends Node {
        final int value;

        Leaf(int value) {
            this.value = value;
        }

        @Override
        <R> R accept(Visitor<R> visitor) {
            return visitor.leaf(value);
        }
    }

    static final class Pair extends Node {
        final Node left;
        final Node right;

        Pair(Node left, Node right) {
            this.left = left;
            this.right = right;
        }

        @Override
        <R> R accept(Visitor<R> visitor) {
            return visitor.pair(left, right);
        }
    }

    abstract static class Folding<R> implements Visitor<R> {
        abstract R combine(R left, R right);

        @Override
        public R pair(Node left, Node right) {
            return combine(left.accept(this), right.accept(this));
        }
    }

    static class Sum extends Folding<Integer> {
        @Override
        public Integer leaf(int value) {
            return value;
        }

        @Override
        Integer combine(Integer left, Integer right) {
            return left + right;
        }
    }

    static class Show extends Folding<String> {
        @Override
        public String leaf(int value) {
            return "" + value;
        }

        @Override
        String combine(String left, String right) {
            return "(" + left + " " + right + ")";
        }
    }

    static Node build(int from, int to) {
        return from == to ? new Leaf(from) : new Pair(build(from, (from + to) / 2), build((from + to) / 2 + 1, to));
    }

    public static void main(String[] args) {
        Node tree = build(1, 9);
        System.out.println(tree.accept(new Sum()));
        System.out.println(tree.accept(new Show()));
        Visitor<Integer> depth = new Visitor<>() {
            @Override
            public Integer leaf(int value) {
                return 1;
            }

            @Override
            public Integer pair(Node left, Node right) {
                return 1 + Math.max(left.accept(this), right.accept(this));
            }
        };
        System.out.println(tree.accept(depth));
    }
}
