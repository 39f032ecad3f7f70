import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;

/// Amounts of money, compact numbers, and dates by style, in English and without a language.
public final class MoneyAndShortForms {
    private MoneyAndShortForms() {}

    private static void formats(Locale locale) throws Exception {
        NumberFormat money = NumberFormat.getCurrencyInstance(locale);
        System.out.println(locale + " " + money.format(-1234.5) + " " + money.getCurrency() + " " + money.getMaximumFractionDigits());
        money.setCurrency(Currency.getInstance("JPY"));
        System.out.println(money.format(99.5) + " " + ((DecimalFormat) money).toPattern());
        for (NumberFormat.Style style : NumberFormat.Style.values()) {
            NumberFormat shorter = NumberFormat.getCompactNumberInstance(locale, style);
            System.out.println(shorter.format(999) + " " + shorter.format(1500) + " " + shorter.format(2_345_678_901L) + " " + shorter.parse("12K"));
        }
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        System.out.println(symbols.getCurrencySymbol() + " " + symbols.getInternationalCurrencySymbol() + " " + symbols.getCurrency());
        LocalDateTime time = LocalDateTime.of(2024, 2, 3, 16, 5, 6);
        for (FormatStyle style : FormatStyle.values()) {
            System.out.println(DateTimeFormatter.ofLocalizedDate(style).withLocale(locale).format(time) + " | "
                    + DateTimeFormatter.ofLocalizedDateTime(style).withLocale(locale).format(time.atZone(ZoneId.of("Europe/Rome"))));
        }
    }

    public static void main(String[] words) throws Exception {
        formats(Locale.ENGLISH);
        formats(Locale.US);
        formats(Locale.ROOT);
        Currency euro = Currency.getInstance("EUR");
        System.out.println(euro.getSymbol(Locale.US) + " " + euro.getDisplayName(Locale.US) + " " + euro.getDefaultFractionDigits() + " " + euro.getNumericCode());
        System.out.println(Currency.getInstance(Locale.JAPAN) + " " + Currency.getAvailableCurrencies().size());
        try {
            Currency.getInstance("ABC");
        } catch (IllegalArgumentException unknown) {
            System.out.println("unknown");
        }
        System.out.println(new MessageFormat("{0,number,currency} {1,number,integer} {2,number}", Locale.US).toPattern());
        System.out.println(new MessageFormat("{0,number,currency}", Locale.US).format(new Object[] {12.5}));
    }
}
