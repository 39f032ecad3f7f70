package ibrik.runtime.library.text;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;

/// The symbols of English (CLDR 47, `numbers/symbols`), which other locales are refused for.
@Substitute("java.text.DecimalFormatSymbols")
public final class DecimalFormatSymbols_ {
    @Alias
    private Locale locale;

    @Alias
    private char zeroDigit;

    @Alias
    private char groupingSeparator;

    @Alias
    private char decimalSeparator;

    @Alias
    private char perMill;

    @Alias
    private char percent;

    @Alias
    private char digit;

    @Alias
    private char patternSeparator;

    @Alias
    private char minusSign;

    @Alias
    private char exponential;

    @Alias
    private String exponentialSeparator;

    @Alias
    private String perMillText;

    @Alias
    private String percentText;

    @Alias
    private String minusSignText;

    @Alias
    private String infinity;

    @Alias
    private String NaN;

    @Alias
    private Currency currency;

    @Alias
    private String currencySymbol;

    @Alias
    private String intlCurrencySymbol;

    @Alias
    private char monetarySeparator;

    @Alias
    private char monetaryGroupingSeparator;

    @Alias
    private volatile boolean currencyInitialized;

    @Replace
    public static DecimalFormatSymbols getInstance(Locale wanted) {
        return new DecimalFormatSymbols(wanted);
    }

    @Replace
    private void initialize(Locale wanted) {
        NumberText.requireEnglishNumbers(wanted);
        locale = wanted;
        zeroDigit = '0';
        digit = '#';
        groupingSeparator = ',';
        decimalSeparator = '.';
        patternSeparator = ';';
        percent = '%';
        percentText = "%";
        perMill = '\u2030';
        perMillText = "\u2030";
        minusSign = '-';
        minusSignText = "-";
        exponential = 'E';
        exponentialSeparator = "E";
        infinity = "\u221e";
        NaN = "NaN";
        monetarySeparator = '.';
        monetaryGroupingSeparator = ',';
    }

    /// That of the locale's country, else what stands for none.
    @Replace
    private void initializeCurrency(Locale wanted) {
        if (currencyInitialized) {
            return;
        }
        if (!wanted.getCountry().isEmpty()) {
            try {
                currency = Currency.getInstance(wanted);
            } catch (IllegalArgumentException unknownCountry) {
                currency = null;
            }
        }
        if (currency == null) {
            currency = Currency.getInstance("XXX");
            currencySymbol = "\u00a4";
        } else {
            currencySymbol = OwnCurrencies.symbol(currency, wanted);
        }
        intlCurrencySymbol = currency.getCurrencyCode();
        currencyInitialized = true;
    }
}
