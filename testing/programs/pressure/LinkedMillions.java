// large: hosted 1024 10000000
// large: metal 256 1500000
package pressure;

/** One long list: marking must neither recurse along it nor lose its end. Argument: the number of nodes. */
public class LinkedMillions {
    private static final class Node {
        final int value;
        Node next;

        Node(int value, Node next) {
            this.value = value;
            this.next = next;
        }
    }

    public static void main(String[] args) {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        Node first = new Node(0, null);
        Node last = first;
        for (int i = 1; i < count; i++) {
            // At the end: an old node comes to name a new one.
            last.next = new Node(i, null);
            last = last.next;
        }
        System.gc();
        System.out.println(sum(first));
        Node reversed = null;
        for (Node node = first; node != null; ) {
            Node next = node.next;
            node.next = reversed;
            reversed = node;
            node = next;
        }
        System.gc();
        System.out.println(reversed.value + " " + sum(reversed));
    }

    private static long sum(Node list) {
        long sum = 0;
        int place = 0;
        for (Node node = list; node != null; node = node.next) {
            sum += (long) node.value * (++place & 1023);
        }
        return sum;
    }
}
