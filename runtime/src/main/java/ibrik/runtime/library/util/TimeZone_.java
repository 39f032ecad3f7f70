package ibrik.runtime.library.util;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.util.TimeZone;

/// The default zone is UTC, unless the property `user.timezone` names another.
@Substitute("java.util.TimeZone")
public abstract class TimeZone_ {
    @Alias
    public static volatile TimeZone defaultTimeZone;

    @Replace
    private static TimeZone setDefaultZone() {
        String wanted = System.getProperty("user.timezone");
        TimeZone zone = TimeZone.getTimeZone(wanted == null || wanted.isEmpty() ? "UTC" : wanted);
        defaultTimeZone = zone;
        return zone;
    }
}
