package ibrik.runtime.library.text;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;

/// Number formats with English patterns (CLDR 47).
@Substitute("java.text.NumberFormat")
public final class NumberFormat_ {
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
        throw new UnsupportedOperationException(
                "currency and compact number formats are not in an image: use a pattern of DecimalFormat");
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
