package initialisation;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Big static tables, lazy holders, maps and lambdas made by initialisers, state changed afterwards. */
public class Singletons {
    static final int[] CRC = new int[256];
    static final Map<String, Integer> CODES = new HashMap<>();
    static final Map<Integer, String> NAMES = new TreeMap<>();
    static final Runnable[] ACTIONS = new Runnable[3];
    static final StringBuilder LOG = new StringBuilder("start");
    static final String[] WORDS = "the quick brown fox".split(" ");
    static final long[][] PASCAL = new long[20][];
    static final Object LOCK = new Object();
    static int counter = 3;

    static {
        for (int i = 0; i < 256; i++) {
            int c = i;
            for (int k = 0; k < 8; k++) c = (c & 1) != 0 ? c >>> 1 ^ 0xEDB88320 : c >>> 1;
            CRC[i] = c;
        }
        for (String word : WORDS) {
            CODES.put(word, word.hashCode());
            NAMES.put(word.length() * 10 + counter++, word);
        }
        for (int i = 0; i < 3; i++) {
            int own = i;
            ACTIONS[i] = () -> LOG.append(own + counter);
        }
        for (int n = 0; n < PASCAL.length; n++) {
            PASCAL[n] = new long[n + 1];
            for (int k = 0; k <= n; k++) {
                PASCAL[n][k] = k == 0 || k == n ? 1 : PASCAL[n - 1][k - 1] + PASCAL[n - 1][k];
            }
        }
    }

    static class Holder {
        static final Singletons INSTANCE = new Singletons();
    }

    private int state = counter++;

    public static void main(String[] args) {
        System.out.println(CRC[255] + " " + CRC[1]);
        System.out.println(CODES.get("fox") + " " + CODES.size());
        System.out.println(NAMES);
        for (Runnable action : ACTIONS) action.run();
        System.out.println(LOG);
        System.out.println(PASCAL[19][9]);
        System.out.println(Holder.INSTANCE.state + " " + Holder.INSTANCE.state + " " + counter);
        CODES.put("new", 1);
        CODES.remove("fox");
        System.out.println(CODES.containsKey("fox") + " " + CODES.get("new"));
        synchronized (LOCK) {
            counter += 10;
        }
        PASCAL[3][1] = -1;
        System.out.println(counter + PASCAL[3][1]);
        for (int i = 0; i < 100; i++) CODES.put("k" + i, i);
        int sum = 0;
        for (int value : CODES.values()) sum += value;
        System.out.println(sum);
        WORDS[0] = null;
        System.out.println(String.join(",", WORDS));
    }
}
