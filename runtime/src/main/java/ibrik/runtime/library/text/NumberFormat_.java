package ibrik.runtime.library.text;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.math.RoundingMode;
import java.text.CompactNumberFormat;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Locale;

/// Number formats with English patterns (CLDR 47); those of money and of compact numbers are texts of the JDK that
/// builds the image.
@Substitute("java.text.NumberFormat")
public final class NumberFormat_ {
    @Add
    private static final int CURRENCY = 1;

    @Add
    private static final int PERCENT = 2;

    @Add
    private static final int INTEGER = 4;

    /// `NumberFormat.NUMBERSTYLE`.
    @Add
    private static final int NUMBER = 0;

    @Replace
    private static NumberFormat getInstance(Locale locale, NumberFormat.Style style, int choice) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        if (choice == NUMBER) {
            return new DecimalFormat("#,##0.###", symbols);
        }
        if (choice == PERCENT) {
            return new DecimalFormat("#,##0%", symbols);
        }
        if (choice == INTEGER) {
            return integers(symbols);
        }
        return choice == CURRENCY ? money(locale, symbols) : compact(locale, style, symbols);
    }

    /// With as many digits of fractions as the currency has.
    @Add
    private static NumberFormat money(Locale locale, DecimalFormatSymbols symbols) {
        DecimalFormat format = new DecimalFormat(NumberPatterns.currency(locale), symbols);
        int digits = symbols.getCurrency().getDefaultFractionDigits();
        if (digits >= 0) {
            format.setMinimumFractionDigits(digits);
            format.setMaximumFractionDigits(digits);
        }
        return format;
    }

    @Add
    private static NumberFormat compact(Locale locale, NumberFormat.Style style, DecimalFormatSymbols symbols) {
        String[] parts = NumberPatterns.compact(locale, style == NumberFormat.Style.LONG);
        String[] patterns = Arrays.copyOfRange(parts, 1, parts.length);
        return new CompactNumberFormat("#,##0.###", symbols, patterns, parts[0]);
    }

    @Add
    private static NumberFormat integers(DecimalFormatSymbols symbols) {
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMaximumFractionDigits(0);
        format.setDecimalSeparatorAlwaysShown(false);
        format.setParseIntegerOnly(true);
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        return format;
    }
}
