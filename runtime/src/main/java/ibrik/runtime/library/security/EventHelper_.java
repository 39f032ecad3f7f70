package ibrik.runtime.library.security;

import ibrik.runtime.library.lang.ApplicationLiterals;
import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;

/// Security events are logged for programs that have the name of their logger; others need no loggers for them.
@Substitute("jdk.internal.event.EventHelper")
public final class EventHelper_ {
    @Add
    private static final String LOGGER = "jdk.event.security";

    @Alias
    private static volatile System.Logger securityLogger;

    @Alias
    private static boolean loggingSecurity;

    private EventHelper_() {}

    @Replace
    public static boolean isLoggingSecurity() {
        if (!ApplicationLiterals.holdMatch("jdk\\.event\\.security")) {
            return false;
        }
        if (securityLogger == null) {
            securityLogger = System.getLogger(LOGGER);
            loggingSecurity = securityLogger.isLoggable(System.Logger.Level.DEBUG);
        }
        return loggingSecurity;
    }
}
