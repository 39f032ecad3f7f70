package ibrik.runtime.library.net;

import ibrik.runtime.missing.MissingEntry;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import sun.net.www.ParseUtil;

/// The rules of a protocol's names. Connections lead to files and resources alone.
final class NameOnlyHandler extends URLStreamHandler {
    private static final int NO_PORT = -1;
    private static final String[] NAMES = {"http", "https", "ftp", "file", "jar", "jrt", "mailto"};
    /// IANA, "Service Name and Transport Protocol Port Number Registry".
    private static final int[] PORTS = {80, 443, 21, NO_PORT, NO_PORT, NO_PORT, NO_PORT};

    private final int port;

    private NameOnlyHandler(int port) {
        this.port = port;
    }

    /// Null for a protocol that the JDK does not know either.
    static URLStreamHandler ofOrNull(String protocol) {
        for (int index = 0; index < NAMES.length; index++) {
            if (NAMES[index].equalsIgnoreCase(protocol)) {
                return new NameOnlyHandler(PORTS[index]);
            }
        }
        return null;
    }

    @Override
    protected int getDefaultPort() {
        return port;
    }

    /// Names are compared as they are written.
    @Override
    protected InetAddress getHostAddress(URL url) {
        return null;
    }

    /// Resources of the image, and files.
    @Override
    protected URLConnection openConnection(URL url) throws IOException {
        byte[] content = ResourceUrls.contentOrNull(url.toExternalForm());
        if (content != null) {
            return new StreamConnection(url, new ByteArrayInputStream(content), content.length);
        }
        if (url.getProtocol().equals("file")) {
            File file = new File(ParseUtil.decode(url.getPath()));
            return new StreamConnection(url, new FileInputStream(file), file.length());
        }
        String inside = url.getPath().substring(url.getPath().lastIndexOf("!/") + 1);
        throw new IOException(
                url.getProtocol().equals("jar") && inside.endsWith(".class")
                        ? MissingEntry.told(
                                "the file " + url + " is not in the image",
                                MissingEntry.resource("glob", inside.substring(1)))
                        : "no connections through java.net.URL in an image: " + url);
    }
}
