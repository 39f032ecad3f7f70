package ibrik.runtime.library.time;

import ibrik.vocabulary.mark.Alias;
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
    @Alias
    private static native Chronology of0(String id);

    @Replace
    private static boolean initCache() {
        return false;
    }

    @Replace
    static Chronology ofLocale(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        return IsoChronology.INSTANCE;
    }

    @Replace
    static Chronology of(String id) {
        Objects.requireNonNull(id, "id");
        if (id.equals("ISO") || id.equals("iso8601")) {
            return IsoChronology.INSTANCE;
        }
        Chronology chronology = of0(id);
        if (chronology == null) {
            throw new DateTimeException("Unknown chronology: " + id);
        }
        return chronology;
    }

    @Replace
    static Set<Chronology> getAvailableChronologies() {
        Set<Chronology> all = new HashSet<>();
        all.add(IsoChronology.INSTANCE);
        return all;
    }
}
