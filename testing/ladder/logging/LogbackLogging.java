// library: ch.qos.logback:logback-classic:1.5.16
// library: ch.qos.logback:logback-core:1.5.16
// library: org.slf4j:slf4j-api:2.0.16
package logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Appenders and patterns set by the program, levels along the tree of names. */
public class LogbackLogging {
    public static void main(String[] words) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%-5level [%thread] %logger{12} %X{user:-none} - %msg %replace(%marker){'^$', '-'}%n%ex{short}");
        encoder.start();
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(context);
        console.setEncoder(encoder);
        console.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(console);
        root.setLevel(Level.INFO);
        context.getLogger("com.example.deep").setLevel(Level.DEBUG);
        org.slf4j.Logger log = LoggerFactory.getLogger("com.example.deep.Service");
        log.debug("seen {}", 42);
        log.trace("not seen");
        LoggerFactory.getLogger("com.example.Other").debug("not seen either");
        MDC.put("user", "ada");
        log.info("with context {} {}", "a", "b");
        log.error("failed", new IllegalStateException("outer", new ArithmeticException("inner")));
        ListAppender<ILoggingEvent> list = new ListAppender<>();
        list.start();
        Logger quiet = context.getLogger("quiet");
        quiet.setAdditive(false);
        quiet.addAppender(list);
        quiet.warn("kept {}", 1);
        System.out.println(list.list.size() + " " + list.list.getFirst().getFormattedMessage() + " " + list.list.getFirst().getLevel() + " " + quiet.getEffectiveLevel());
        System.out.println(context.getLoggerList().size() + " " + context.getName());
        context.stop();
    }
}
