package ibrik.runtime.library.util;

import ibrik.runtime.library.text.NumberText;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.util.Locale;
import java.util.Scanner;
import java.util.regex.Pattern;

/// Numbers are read as English writes them.
@Substitute("java.util.Scanner")
public final class Scanner_ {
    @Alias
    private int modCount;

    @Alias
    private Locale locale;

    @Alias
    private String groupSeparator;

    @Alias
    private String decimalSeparator;

    @Alias
    private String infinityString;

    @Alias
    private String negativePrefix;

    @Alias
    private Pattern integerPattern;

    @Alias
    private Pattern floatPattern;

    /// The other parts of numbers keep the values that their fields begin with.
    @Replace
    public Scanner useLocale(Locale wanted) {
        NumberText.requireEnglishNumbers(wanted);
        if (!wanted.equals(locale)) {
            modCount++;
            locale = wanted;
            groupSeparator = "\\x{2c}";
            decimalSeparator = "\\x{2e}";
            infinityString = "\\Q\u221e\\E";
            negativePrefix = "\\Q-\\E";
            integerPattern = null;
            floatPattern = null;
        }
        return (Scanner) (Object) this;
    }
}
