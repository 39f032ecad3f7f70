// memory: 32
// timeout: 400
package pressure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A hundred times memory runs out, each time somewhere else: in a loop, in one array, inside the library. Each time the
 * program catches the error, lets go of what it held, and goes on.
 */
public class Exhausted {
    private static final class Link {
        final Link next;
        final byte[] content = new byte[40_000];

        Link(Link next) {
            this.next = next;
        }
    }

    /** What the rounds fill; a field, so that nothing but it holds the objects. */
    private static Object held;

    private static void links() {
        while (true) held = new Link((Link) held);
    }

    private static void smallLinks() {
        while (true) held = new Object[] {held};
    }

    private static void oneArray() {
        held = new long[1 << 28];
    }

    private static void manyDimensions() {
        held = new int[1000][100][1000];
    }

    private static void resizedMap() {
        Map<Integer, byte[]> map = new HashMap<>();
        held = map;
        for (int i = 0; ; i++) map.put(i, new byte[10_000]);
    }

    private static void resizedTable() {
        Map<Integer, Integer> map = new HashMap<>(1 << 29);
        held = map;
        map.put(1, 1);
    }

    private static void grownBuilder() {
        StringBuilder text = new StringBuilder("grows");
        held = text;
        while (true) text.append(text);
    }

    private static void concatenation() {
        String text = "text";
        while (true) {
            text = text + text + text.length();
            held = text;
        }
    }

    private static void repeated() {
        held = "0123456789".repeat(100_000_000);
    }

    private static void grownList() {
        List<Object> list = new ArrayList<>();
        held = list;
        while (true) list.add(new Object[500]);
    }

    private static void clones() {
        List<int[]> list = new ArrayList<>();
        held = list;
        list.add(new int[100_000]);
        while (true) list.add(list.getLast().clone());
    }

    public static void main(String[] args) {
        Runnable[] ways = {Exhausted::links, Exhausted::oneArray, Exhausted::resizedMap, Exhausted::resizedTable,
            Exhausted::grownBuilder, Exhausted::concatenation, Exhausted::repeated, Exhausted::grownList,
            Exhausted::manyDimensions, Exhausted::clones};
        int[] caught = new int[ways.length];
        for (int round = 0; round < 100; round++) {
            int way = round % ways.length;
            try {
                ways[way].run();
            } catch (OutOfMemoryError error) {
                held = null;
                String message = error.getMessage();
                if (message.equals("Java heap space") || message.startsWith("Required length exceeds")) caught[way]++;
                else System.out.println(way + ": " + message);
            }
            // The program goes on: a quarter of the heap is there again.
            byte[] next = new byte[8 << 20];
            next[round] = 1;
        }
        for (int way = 0; way < ways.length; way++) System.out.println(way + " " + caught[way]);
        try {
            smallLinks();
        } catch (OutOfMemoryError error) {
            held = null;
            System.out.println(error.getMessage());
        }
        System.out.println(new byte[8 << 20].length);
    }
}
