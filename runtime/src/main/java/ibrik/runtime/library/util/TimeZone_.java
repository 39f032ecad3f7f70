package ibrik.runtime.library.util;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.util.SimpleTimeZone;
import java.util.TimeZone;

/// The zones of the old date classes: UTC and fixed offsets. As on HotSpot, an unknown name means GMT.
@Substitute("java.util.TimeZone")
public abstract class TimeZone_ {
    @Alias
    private static volatile TimeZone defaultTimeZone;

    @Replace
    private static TimeZone setDefaultZone() {
        defaultTimeZone = new SimpleTimeZone(0, "UTC");
        return defaultTimeZone;
    }

    @Replace
    private static TimeZone getTimeZone(String id, boolean fallback) {
        if (id.equals("UTC") || id.equals("GMT") || id.equals("Z")) {
            return new SimpleTimeZone(0, id);
        }
        TimeZone custom = CustomTimeZone.parseOrNull(id);
        return custom != null || !fallback ? custom : new SimpleTimeZone(0, "GMT");
    }
}
