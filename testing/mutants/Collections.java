import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

class Listing_0000 {
    static void run() {
        List<String> words = new ArrayList<>();
        for (String word : "to be or not to be".split(" ")) {
            if (!words.contains(word)) {
                words.add(word);
            }
        }
        words.removeIf(word -> word.startsWith("n"));
        System.out.println(words + " " + words.size());
    }
}

class Iterated_0000 implements Iterable<Integer> {
    private final int limit = 4;

    @Override
    public Iterator<Integer> iterator() {
        return new Iterator<>() {
            private int at;

            @Override
            public boolean hasNext() {
                return at < limit;
            }

            @Override
            public Integer next() {
                return at++;
            }
        };
    }

    static void run() {
        int sum = 0;
        for (int each : new Iterated_0000()) {
            sum = sum * 10 + each;
        }
        System.out.println(sum);
    }
}

class Built_0000 {
    static String reversed(CharSequence text) {
        var builder = new StringBuilder();
        for (int i = text.length() - 1; i >= 0; i--) {
            builder.append(text.charAt(i));
        }
        return builder.toString();
    }

    static void run() {
        System.out.println(reversed("abc") + "x".repeat(3) + String.join("-", "p", "q") + reversed("q").isEmpty());
    }
}
