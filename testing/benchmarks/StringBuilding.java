import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Builds, splits, joins, searches and converts strings, ASCII and beyond.
///
/// Measures concatenation, `StringBuilder`, substrings and character loops. Size: lines of the text.
public final class StringBuilding {
    private static final String[] WORDS = {
        "meadow", "river", "stone", "Ärger", "sky", "über", "lantern", "42", "naïve", "winter", "Ω", "bridge"
    };

    private StringBuilding() {}

    private static String line(int number) {
        StringBuilder line = new StringBuilder();
        line.append(number).append(": ");
        for (int i = 0; i < 8; i++) {
            if (i > 0) {
                line.append(i % 3 == 0 ? ", " : " ");
            }
            line.append(WORDS[(number * 7 + i * 5) % WORDS.length]);
        }
        return line.append('.').toString();
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int to = text.indexOf(separator); to >= 0; to = text.indexOf(separator, from)) {
            parts.add(text.substring(from, to));
            from = to + 1;
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static String capitalised(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static int vowels(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case 'a', 'e', 'i', 'o', 'u' -> count++;
                default -> {}
            }
        }
        return count;
    }

    private static String reversedWords(String line) {
        String reversed = "";
        for (String word : split(line, ' ')) {
            reversed = capitalised(word) + (reversed.isEmpty() ? "" : " ") + reversed;
        }
        return reversed;
    }

    private static long round(int size) {
        StringBuilder text = new StringBuilder();
        for (int number = 0; number < size; number++) {
            text.append(line(number)).append('\n');
        }
        long checksum = text.length();
        for (String line : split(text.toString(), '\n')) {
            String reversed = reversedWords(line);
            checksum = checksum * 31 + reversed.hashCode() + vowels(line);
            checksum += reversed.toLowerCase(Locale.ROOT).replace("stone", "pebble").indexOf("pebble");
            checksum += String.join("/", split(line, ',')).trim().length();
        }
        return checksum;
    }

    public static void main(String[] arguments) {
        int iterations = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 12;
        int size = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 30_000;
        long peak = Long.MAX_VALUE;
        for (int round = 1; round <= iterations; round++) {
            long start = System.nanoTime();
            long checksum = round(size);
            long elapsed = System.nanoTime() - start;
            System.out.println("round " + round + " nanoseconds " + elapsed + " checksum " + checksum);
            if (round * 2 > iterations) {
                peak = Math.min(peak, elapsed);
            }
        }
        System.out.println("peak nanoseconds " + peak);
    }
}
