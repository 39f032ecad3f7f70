package collector;

/** New objects that only the frames of a deep recursion hold survive the collections that happen below. */
public class DeepRoots {
    private static long garbage;

    private static long down(int depth) {
        int[] mine = {depth, depth * 31, depth ^ 0x5555};
        String text = "frame ".concat(Integer.toString(depth));
        if (depth % 10 == 0) {
            for (int i = 0; i < 200; i++) {
                garbage += new byte[500].length;
            }
        }
        long below = depth == 0 ? 0 : down(depth - 1);
        if (mine[0] != depth || mine[1] != depth * 31 || mine[2] != (depth ^ 0x5555)) {
            throw new IllegalStateException("an array of frame " + depth);
        }
        if (!text.endsWith(" " + depth)) {
            throw new IllegalStateException("the text of frame " + depth);
        }
        return below + mine[1] + text.length();
    }

    public static void main(String[] args) {
        for (int round = 0; round < 20; round++) {
            System.out.println(down(2000 + round));
        }
        System.out.println(garbage);
    }
}
