package ibrik.runtime.library.time;

import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.util.Locale;

/// Names of time zones: UTC has one, others are refused.
@Substitute("java.time.format.DateTimeFormatterBuilder$ZoneTextPrinterParser")
public final class ZoneTextPrinterParser_ {
    @Replace
    private String getDisplayName(String id, int type, Locale locale) {
        if (id.equals("UTC") || id.equals("Z")) {
            return "UTC";
        }
        throw new UnsupportedOperationException("the names of time zones are not in the image: print the zone's"
                + " identifier (VV) or its offset (xxx) instead of " + id);
    }
}
