package ibrik.runtime.library.text;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/// Currencies as the JDK that builds the image knows them; no file of the machine on which it runs changes them.
@Substitute("java.util.Currency")
public final class Currency_ {
    @Alias
    private static int A_TO_Z;

    @Alias
    static int formatVersion;

    @Alias
    static int dataVersion;

    @Alias
    static int[] mainTable;

    @Alias
    static List<Object> specialCasesList;

    @Alias
    static List<Object> otherCurrenciesList;

    @Alias
    private String currencyCode;

    /// The JDK's file; the format was checked when the JDK was built.
    @Replace
    private static void initStatic() {
        try (DataInputStream in = new DataInputStream(Currency.class.getResourceAsStream("/java/util/currency.data"))) {
            in.readInt();
            formatVersion = in.readInt();
            dataVersion = in.readInt();
            mainTable = readIntArray(in, A_TO_Z * A_TO_Z);
            specialCasesList = readSpecialCases(in, in.readInt());
            otherCurrenciesList = readOtherCurrencies(in, in.readInt());
        } catch (IOException damaged) {
            throw new InternalError(damaged);
        }
    }

    @Alias
    private static native int[] readIntArray(DataInputStream in, int count) throws IOException;

    @Alias
    private static native List<Object> readSpecialCases(DataInputStream in, int count) throws IOException;

    @Alias
    private static native List<Object> readOtherCurrencies(DataInputStream in, int count) throws IOException;

    @Replace
    public String getSymbol(Locale locale) {
        return CurrencyTexts.symbol(currencyCode, locale);
    }

    @Replace
    public String getDisplayName(Locale locale) {
        return CurrencyNames.name(currencyCode, locale);
    }
}
