package initialisation;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.TimeZone;

/** Classes of the JDK that read a setting when they are initialised, which the program changes before. */
public class LibrarySettings {
    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        System.out.println("[" + DateTimeFormatter.ISO_DATE.getLocale() + "]");
        System.setProperty("java.util.Arrays.useLegacyMergeSort", "true");
        Integer[] numbers = new Integer[100];
        for (int i = 0; i < numbers.length; i++) numbers[i] = i * 37 % 100;
        int[] comparisons = {0};
        Comparator<Integer> counting = (a, b) -> {
            comparisons[0]++;
            return a.compareTo(b);
        };
        Arrays.sort(numbers, counting);
        System.out.println(comparisons[0] + " comparisons");
        TimeZone.setDefault(TimeZone.getTimeZone("GMT+2"));
        System.out.println(ZoneId.systemDefault());
        System.out.println(Instant.EPOCH.atZone(ZoneId.systemDefault()));
    }
}
