package memory;

/** Strings, boxes, lambdas and maps made and dropped while a table of survivors is renewed. */
public class Churn {
    public static void main(String[] args) {
        java.util.Map<Integer, String> survivors = new java.util.HashMap<>();
        long digest = 0;
        for (int i = 0; i < 200_000; i++) {
            String text = "t" + i % 1000 + "-" + i;
            Integer key = i % 500 + 1000;
            String old = survivors.put(key, text);
            if (old != null) digest = digest * 31 + old.length();
            int captured = i;
            java.util.function.IntSupplier supplier = () -> captured * 3;
            digest += supplier.getAsInt() & 15;
            if (i % 50_000 == 0) {
                System.gc();
                for (String each : survivors.values()) digest += each.charAt(0);
            }
        }
        System.out.println(digest);
        System.out.println(survivors.size() + survivors.get(1000) + survivors.get(1499));
    }
}
