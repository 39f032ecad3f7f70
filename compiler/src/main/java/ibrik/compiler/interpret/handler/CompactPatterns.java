package ibrik.compiler.interpret.handler;

import ibrik.compiler.problem.CompilerBug;
import java.text.CompactNumberFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the JDK's format of compact numbers is made of, as it describes itself; the same made of these parts has to be
/// equal to it.
final class CompactPatterns {
    private static final Pattern ALL = Pattern.compile("compact patterns: \"\\[(.*)]\"", Pattern.DOTALL);
    private static final Pattern ONE = Pattern.compile("(\\{[^}]*}|)(?:, |$)");
    /// Of languages without plurals, and of English (CLDR 47, `plurals`).
    private static final List<String> PLURALS = List.of("", "one:i = 1 and v = 0");

    private CompactPatterns() {}

    /// The rules of plurals, and a pattern for each power of ten.
    static List<String> of(Locale locale, boolean isLong) {
        NumberFormat wanted = NumberFormat.getCompactNumberInstance(
                locale, isLong ? NumberFormat.Style.LONG : NumberFormat.Style.SHORT);
        List<String> patterns = patterns(wanted.toString());
        var symbols = DecimalFormatSymbols.getInstance(locale);
        for (String plurals : PLURALS) {
            if (new CompactNumberFormat("#,##0.###", symbols, patterns.toArray(String[]::new), plurals)
                    .equals(wanted)) {
                List<String> all = new ArrayList<>(List.of(plurals));
                all.addAll(patterns);
                return all;
            }
        }
        throw new CompilerBug("compact numbers in the locale " + locale + " are not understood: " + wanted);
    }

    private static List<String> patterns(String description) {
        Matcher all = ALL.matcher(description);
        List<String> patterns = new ArrayList<>();
        if (all.find()) {
            Matcher one = ONE.matcher(all.group(1));
            while (one.find() && one.start() < all.group(1).length()) {
                patterns.add(one.group(1));
            }
        }
        return patterns;
    }
}
