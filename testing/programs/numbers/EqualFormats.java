package numbers;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;

/** Formats of countries are compared, and their symbols know the currency there. */
public class EqualFormats {
    public static void main(String[] args) {
        for (Locale locale : new Locale[] {
            Locale.US, Locale.UK, Locale.of("en", "AU"), Locale.JAPAN, Locale.KOREA, Locale.CHINA, Locale.TAIWAN,
            Locale.of("th", "TH"), Locale.of("he", "IL"), Locale.of("zh", "SG"), Locale.ENGLISH, Locale.ROOT
        }) {
            NumberFormat format = NumberFormat.getInstance(locale);
            DecimalFormatSymbols symbols = ((DecimalFormat) format).getDecimalFormatSymbols();
            System.out.println(locale + " " + format.equals(NumberFormat.getInstance(locale)) + " "
                    + format.equals(NumberFormat.getInstance(Locale.US)) + " " + symbols.getCurrencySymbol() + " "
                    + symbols.getInternationalCurrencySymbol() + " " + symbols.getCurrency());
        }
        System.out.println(new MessageFormat("{0,number} {1,number,#.#}", Locale.US).toPattern());
        System.out.println(new DecimalFormat("\u00a4#,##0.00", DecimalFormatSymbols.getInstance(Locale.UK)).format(1234.5));
    }
}
