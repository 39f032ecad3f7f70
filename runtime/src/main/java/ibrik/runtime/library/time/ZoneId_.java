package ibrik.runtime.library.time;

import ibrik.runtime.library.util.TimeZone_;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.time.ZoneId;
import java.util.TimeZone;

/// The system's zone is UTC unless the property `user.timezone` names another, or `TimeZone.setDefault` does.
@Substitute("java.time.ZoneId")
public abstract class ZoneId_ {
    @Replace
    public static ZoneId systemDefault() {
        TimeZone set = TimeZone_.defaultTimeZone;
        if (set != null) {
            return set.toZoneId();
        }
        String wanted = System.getProperty("user.timezone");
        return ZoneId.of(wanted == null || wanted.isEmpty() ? "UTC" : wanted);
    }
}
