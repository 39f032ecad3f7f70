package ibrik.runtime.library.time;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.time.DateTimeException;
import java.time.chrono.Chronology;
import java.time.chrono.IsoChronology;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/// Calendar systems: the ISO calendar. The others need data files of the JDK or service providers.
@Substitute("java.time.chrono.AbstractChronology")
public abstract class AbstractChronology_ {
    @Add
    private static final String OTHERS =
            "calendar systems other than ISO are not in the image: use java.time.LocalDate";

    /// What the JDK has, by name and by type of calendar (JDK 25, `java.time.chrono`).
    @Add
    private static final String KNOWN =
            "|Hijrah-umalqura|islamic-umalqura|Japanese|japanese|Minguo|roc|ThaiBuddhist|buddhist|";

    @Alias
    private static native Chronology of0(String id);

    @Replace
    @Harmless("the calendar systems that it would enter are refused by name")
    private static boolean initCache() {
        return false;
    }

    @Replace
    static Chronology ofLocale(Locale locale) {
        String type = locale.getUnicodeLocaleType("ca");
        if (type != null && !type.equals("iso") && !isIso(type)) {
            throw new UnsupportedOperationException(OTHERS);
        }
        return IsoChronology.INSTANCE;
    }

    @Replace
    static Chronology of(String id) {
        Objects.requireNonNull(id, "id");
        if (isIso(id)) {
            return IsoChronology.INSTANCE;
        }
        if (KNOWN.contains("|" + id + "|")) {
            throw new UnsupportedOperationException(OTHERS);
        }
        Chronology chronology = of0(id);
        if (chronology == null) {
            throw new DateTimeException("Unknown chronology: " + id);
        }
        return chronology;
    }

    @Add
    private static boolean isIso(String name) {
        return name.equals("ISO") || name.equals("iso8601");
    }

    @Replace
    static Set<Chronology> getAvailableChronologies() {
        Set<Chronology> all = new HashSet<>();
        all.add(IsoChronology.INSTANCE);
        return all;
    }
}
