package exceptions;

/** The messages that say what was null. */
public class HelpfulNullPointer {
    static class Node {
        Node next;
        int value;
        int[] data;
        String text;
        static Node root;

        Node following() {
            return next;
        }

        static Node none(int x, String y) {
            return null;
        }
    }

    interface Action {
        void run();
    }

    static void expect(Action action) {
        try {
            action.run();
            System.out.println("nothing thrown");
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
    }

    static void parameters(Node first, int[][] second, Object third) {
        expect(() -> System.out.println(new Node().next.value));
        try {
            System.out.println(first.value);
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        try {
            second[1][2] = 3;
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        try {
            third.toString();
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
    }

    public static void main(String[] args) {
        parameters(null, new int[2][], null);
        Node local = new Node();
        int index = 1;
        Node[][] nodes = new Node[2][2];
        expect(() -> local.next.value = 1);
        expect(() -> local.next.next = null);
        expect(() -> System.out.println(local.data.length));
        expect(() -> System.out.println(local.data[3]));
        expect(() -> local.data[index] = 4);
        expect(() -> local.following().following());
        expect(() -> System.out.println(local.text.length()));
        expect(() -> System.out.println(Node.root.value));
        expect(() -> System.out.println(Node.none(1, "").text));
        expect(() -> nodes[0][index].value++);
        expect(() -> nodes[index][0].following().text.trim());
        expect(() -> {
            throw null;
        });
        expect(() -> {
            synchronized (local.text) {
                System.out.println("locked");
            }
        });
        Integer box = null;
        expect(() -> System.out.println(box + 1));
        expect(() -> {
            Node inner = null;
            inner.value = 3;
        });
        String[] texts = {null};
        expect(() -> texts[0].length());
        expect(() -> java.util.Objects.requireNonNull(null));
        expect(() -> java.util.Objects.requireNonNull(null, "given message"));
        long[] longs = null;
        expect(() -> System.out.println(longs[0]));
        expect(() -> System.out.println(((Node) null).next));
        for (Object[] row : new Object[][] {null}) {
            try {
                for (Object cell : row) System.out.println(cell);
            } catch (NullPointerException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
