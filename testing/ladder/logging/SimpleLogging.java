// library: org.slf4j:slf4j-api:2.0.16
// library: org.slf4j:slf4j-simple:2.0.16
// property: org.slf4j.simpleLogger.defaultLogLevel=debug
package logging;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.Marker;
import org.slf4j.MarkerFactory;
import org.slf4j.event.Level;
import org.slf4j.helpers.MessageFormatter;

/** The facade with its simplest provider, found as a service. */
public class SimpleLogging {
    private static final Logger LOG = LoggerFactory.getLogger(SimpleLogging.class);

    public static void main(String[] words) {
        LOG.info("started with {} of {}", 1, "two");
        LOG.debug("array {} and {}", new int[] {1, 2}, new String[][] {{"a"}, {"b"}});
        LOG.trace("not seen");
        LOG.warn("escaped \\{} {}", "kept", "used");
        LOG.error("failed", new IllegalStateException("cause"));
        Marker marker = MarkerFactory.getMarker("SECURITY");
        LOG.atInfo().addMarker(marker).addKeyValue("user", "ada").setMessage("fluent {}").addArgument(() -> "lazy").log();
        LOG.atLevel(Level.TRACE).log("not seen either");
        MDC.put("key", "value");
        System.out.println(LOG.getName() + " " + LOG.isTraceEnabled() + " " + LOG.isDebugEnabled() + " " + MDC.get("key") + " " + LOG.getClass().getName());
        System.out.println(MessageFormatter.arrayFormat("{} {} {}", new Object[] {null, true, 'c'}).getMessage() + " " + LoggerFactory.getILoggerFactory().getClass().getSimpleName());
    }
}
