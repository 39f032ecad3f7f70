package collector;

import java.util.WeakHashMap;

/** A WeakHashMap loses the entries whose keys have gone, and only those. */
public class WeakMaps {
    private static final class Key {
        final int number;

        Key(int number) {
            this.number = number;
        }
    }

    private static void fill(WeakHashMap<Key, Integer> map, Key[] kept) {
        for (int i = 0; i < 10_000; i++) {
            Key key = new Key(i);
            map.put(key, i);
            if (i % 100 == 0) {
                kept[i / 100] = key;
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        WeakHashMap<Key, Integer> map = new WeakHashMap<>();
        Key[] kept = new Key[100];
        fill(map, kept);
        for (int attempt = 0; attempt < 100 && map.size() > 105; attempt++) {
            System.gc();
            Thread.sleep(10);
        }
        System.out.println(map.size() >= 100 && map.size() <= 105 ? "about 100" : "" + map.size());
        int sum = 0;
        for (Key key : kept) {
            sum += map.get(key) - key.number + 1;
        }
        System.out.println(sum);
    }
}
