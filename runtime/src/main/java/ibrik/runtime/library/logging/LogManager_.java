package ibrik.runtime.library.logging;

import ibrik.runtime.library.lang.Makers;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.logging.LogManager;

/// The configuration of a start is that of the JDK which built the image, unless a property names another.
@Substitute("java.util.logging.LogManager")
public class LogManager_ {
    @Alias
    public native void readConfiguration(InputStream properties) throws IOException;

    @Replace
    public void readConfiguration() throws IOException {
        String type = System.getProperty("java.util.logging.config.class");
        if (type != null) {
            try {
                Makers.make(Makers.find(null, type), LogManager.class);
                return;
            } catch (Exception failure) {
                System.err.println("Logging configuration class \"".concat(type).concat("\" failed"));
                System.err.println(failure);
            }
        }
        String file = System.getProperty("java.util.logging.config.file");
        try (InputStream properties = file == null ? DefaultConfiguration.open() : new FileInputStream(file)) {
            readConfiguration(properties);
        }
    }
}
