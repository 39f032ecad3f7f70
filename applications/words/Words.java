import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads a text from the standard input and prints the words that occur most often.
final class Words {
    private static final int MOST = 5;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");

    private Words() {}

    public static void main(String[] arguments) throws IOException {
        int most = arguments.length > 0 ? Integer.parseInt(arguments[0]) : MOST;
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        Map<String, Long> counts = in.lines()
                .flatMap(BETWEEN_WORDS::splitAsStream)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.groupingBy(
                        word -> word.toLowerCase(Locale.ROOT), TreeMap::new, Collectors.counting()));
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(most)
                .forEach(entry -> System.out.printf("%6d %s%n", entry.getValue(), entry.getKey()));
    }
}
