interface Shape_0000 {
    double area();

    default String text() {
        return "area " + area() + tail();
    }

    private String tail() {
        return "!";
    }

    static Shape_0000 square(double side) {
        return () -> side * side;
    }

    static void run() {
        System.out.println(square(3).text());
    }
}

sealed interface Tree_0000 {
    record Leaf(int value) implements Tree_0000 {}

    record Pair(Tree_0000 left, Tree_0000 right) implements Tree_0000 {}

    static int sum(Tree_0000 tree) {
        return switch (tree) {
            case Leaf leaf -> leaf.value();
            case Pair(Tree_0000 left, Tree_0000 right) -> sum(left) + sum(right);
        };
    }

    static void run() {
        System.out.println(sum(new Pair(new Leaf(3), new Pair(new Leaf(4), new Leaf(5)))));
    }
}

class Implementing_0000 implements Comparable<Implementing_0000>, java.util.function.IntSupplier {
    private int rank;

    @Override
    public int compareTo(Implementing_0000 other) {
        return Integer.compare(rank, other.rank);
    }

    @Override
    public int getAsInt() {
        return ++rank;
    }

    static void run() {
        var one = new Implementing_0000();
        java.util.function.IntSupplier task = one;
        System.out.print(task.getAsInt());
        Comparable<Implementing_0000> comparable = one;
        System.out.println(comparable.compareTo(new Implementing_0000()));
    }
}
