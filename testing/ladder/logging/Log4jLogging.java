// library: org.apache.logging.log4j:log4j-api:2.24.3
// library: org.apache.logging.log4j:log4j-core:2.24.3
package logging;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.MarkerManager;
import org.apache.logging.log4j.ThreadContext;
import org.apache.logging.log4j.core.appender.ConsoleAppender;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilder;
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilderFactory;
import org.apache.logging.log4j.core.config.builder.impl.BuiltConfiguration;

/** A configuration built by the program, levels, markers, context. */
public class Log4jLogging {
    public static void main(String[] words) {
        ConfigurationBuilder<BuiltConfiguration> builder = ConfigurationBuilderFactory.newConfigurationBuilder();
        builder.setStatusLevel(Level.ERROR);
        builder.add(builder.newAppender("out", "Console").addAttribute("target", ConsoleAppender.Target.SYSTEM_OUT)
                .add(builder.newLayout("PatternLayout").addAttribute("pattern", "%-5p [%t] %c{1.} %X{user} %marker %m%n%ex{0}")));
        builder.add(builder.newLogger("com.example", Level.DEBUG));
        builder.add(builder.newRootLogger(Level.WARN).add(builder.newAppenderRef("out")));
        Configurator.initialize(builder.build());
        Logger log = LogManager.getLogger("com.example.Service");
        log.debug("number {} of {}", 1, "x");
        log.trace("not seen");
        ThreadContext.put("user", "ada");
        log.info(MarkerManager.getMarker("AUDIT"), "with context");
        log.atError().withThrowable(new IllegalStateException("cause")).log("fluent {}", () -> "lazy");
        log.printf(Level.WARN, "%05.2f", 3.14159);
        LogManager.getLogger("other").info("not seen");
        LogManager.getLogger("other").warn("seen");
        System.out.println(log.getLevel() + " " + log.isTraceEnabled() + " " + LogManager.getRootLogger().getLevel());
        LogManager.shutdown();
    }
}
