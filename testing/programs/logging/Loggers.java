import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ListResourceBundle;
import java.util.TimeZone;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// `java.util.logging`: the configuration of the JDK and of the program, levels, parents, handlers, texts of bundles.
public final class Loggers {
    private Loggers() {}

    /// Found by the name that a configuration has.
    public static final class Lines extends Handler {
        public Lines() {
            setFormatter(new Brief());
        }

        @Override
        public void publish(LogRecord record) {
            System.out.print(getFormatter().format(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            System.out.println("closed");
        }
    }

    public static final class Brief extends Formatter {
        @Override
        public String format(LogRecord record) {
            return record.getLevel() + "|" + record.getLoggerName() + "|" + record.getSourceClassName() + "."
                    + record.getSourceMethodName() + "|" + formatMessage(record) + "\n";
        }
    }

    public static final class Texts extends ListResourceBundle {
        @Override
        protected Object[][] getContents() {
            return new Object[][] {{"greeting", "Hello, {0}, {1,number,integer} times"}};
        }
    }

    /// A handler that configurations cannot have.
    public abstract static class Silent extends Handler {
        public Silent() {}

        @Override
        public void publish(LogRecord record) {}

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    public static class Private extends Silent {
        private Private() {}
    }

    static class Narrow extends Silent {
        public Narrow() {}
    }

    public static class Demanding extends Silent {
        public Demanding(int number) {}
    }

    public static class Failing extends Silent {
        public Failing() {
            throw new IllegalStateException("constructor");
        }
    }

    /// Configures by code; named by a configuration, and by a property.
    public static class Settings {
        public Settings() {
            System.out.println("settings are made");
        }
    }

    private static final class Mine extends Level {
        private static final long serialVersionUID = 1;

        Mine() {
            super("MINE", 850);
        }
    }

    public static void main(String[] args) throws IOException {
        usual();
        formats();
        configured();
        refused();
        configuredByCode();
        file();
        Level mine = new Mine();
        System.out.println((Level.parse("MINE") == mine) + " " + (Level.parse("850") == mine));
        System.out.println(Level.parse("800") + " " + Level.parse("FINE").intValue() + " "
                + Level.WARNING.getLocalizedName());
        try {
            Level.parse("LOUD");
        } catch (IllegalArgumentException unknown) {
            System.out.println(unknown.getMessage());
        }
    }

    private static void refused() throws IOException {
        PrintStream errors = System.err;
        for (String name : new String[] {
            "no.Such", "Loggers$Silent", "Loggers$Private", "Loggers$Narrow", "Loggers$Demanding", "Loggers$Failing"
        }) {
            complaints(errors, "handlers=" + name + "\n");
        }
        complaints(errors, "handlers=java.lang.String\n");
    }

    /// The first lines, without the stack trace.
    private static void complaints(PrintStream errors, String settings) throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true));
        read(settings);
        System.out.println(Logger.getLogger("").getHandlers().length);
        System.setErr(errors);
        said.toString(StandardCharsets.UTF_8)
                .lines()
                .limit(2)
                .map(line -> line.replaceFirst(" \\(java.lang.String is in .*", ""))
                .forEach(System.out::println);
    }

    private static void configuredByCode() throws IOException {
        complaints(System.err, "config=Loggers$Settings\n");
        complaints(System.err, "config=no.Such\n");
        System.setProperty("java.util.logging.config.class", "Loggers$Settings");
        LogManager.getLogManager().readConfiguration();
        System.clearProperty("java.util.logging.config.class");
    }

    private static void file() throws IOException {
        Path directory = Files.createTempDirectory("loggers");
        Path file = directory.resolve("out.log");
        String home = System.setProperty("user.home", directory.toString());
        read("handlers=java.util.logging.FileHandler\njava.util.logging.FileHandler.pattern=%h/out.log\n"
                + "java.util.logging.FileHandler.formatter=Loggers$Brief\n");
        // Handlers are made when they are first asked for.
        System.out.println(Logger.getLogger("").getHandlers().length);
        System.setProperty("user.home", home);
        Logger.getLogger("file").info("to a file");
        LogManager.getLogManager().reset();
        System.out.print(Files.readString(file));
        Files.delete(file);
        Files.delete(directory);
    }

    private static void read(String settings) throws IOException {
        LogManager.getLogManager()
                .readConfiguration(new ByteArrayInputStream(settings.getBytes(StandardCharsets.UTF_8)));
    }

    private static void usual() {
        Logger root = Logger.getLogger("");
        System.out.println(root.getLevel() + " " + root.getHandlers().length + " "
                + root.getHandlers()[0].getClass().getName() + " " + root.getHandlers()[0].getLevel() + " "
                + (root.getHandlers()[0].getFormatter() instanceof SimpleFormatter));
        Logger logger = Logger.getLogger("a.b");
        Logger child = Logger.getLogger("a.b.c");
        System.out.println(child.getParent() == logger);
        System.out.println(logger.isLoggable(Level.FINE) + " " + logger.isLoggable(Level.INFO));
        root.getHandlers()[0].setFormatter(new Brief());
        logger.info("on the error stream");
        child.log(Level.WARNING, "with {0} and {1}", new Object[] {"one", 2});
        child.fine("not to be seen");
    }

    private static void formats() {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        LogRecord record = new LogRecord(Level.SEVERE, "it broke: {0}");
        record.setInstant(Instant.parse("2024-02-03T16:05:06.789Z"));
        record.setLoggerName("some.logger");
        record.setParameters(new Object[] {1234});
        record.setSourceClassName(null);
        record.setSourceMethodName(null);
        System.out.print(new SimpleFormatter().format(record));
        record.setSourceClassName("some.Class");
        record.setSourceMethodName("method");
        IllegalStateException thrown = new IllegalStateException("why");
        thrown.setStackTrace(new StackTraceElement[] {new StackTraceElement("some.Class", "method", "Class.java", 7)});
        record.setThrown(thrown);
        System.out.print(new SimpleFormatter().format(record));
    }

    private static void configured() throws IOException {
        String settings = "handlers = Loggers$Lines\n.level = FINE\nquiet.level = OFF\n"
                + "Loggers$Lines.level = FINER\n";
        read(settings);
        Logger logger = Logger.getLogger("texts", "Loggers$Texts");
        logger.log(Level.FINE, "greeting", new Object[] {"Ada", 3});
        logger.entering("Loggers", "configured");
        Logger.getLogger("quiet").severe("not to be seen");
        Logger.getGlobal().config("global");
        System.Logger other = System.getLogger("other");
        other.log(System.Logger.Level.INFO, "from {0}", "System.Logger");
        System.out.println(other.isLoggable(System.Logger.Level.TRACE));
        Handler console = new ConsoleHandler();
        System.out.println(console.getLevel() + " " + console.getEncoding());
        LogManager.getLogManager().reset();
        logger.severe("no handler is left");
    }
}
