package ibrik.runtime.library.time;

import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.time.ZoneId;

/// The system's zone is UTC unless the property `user.timezone` names another.
@Substitute("java.time.ZoneId")
public abstract class ZoneId_ {
    @Replace
    public static ZoneId systemDefault() {
        String wanted = System.getProperty("user.timezone");
        return ZoneId.of(wanted == null || wanted.isEmpty() ? "UTC" : wanted);
    }
}
