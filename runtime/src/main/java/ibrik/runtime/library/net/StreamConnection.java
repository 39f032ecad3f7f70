package ibrik.runtime.library.net;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;

/// A connection to something that is there.
final class StreamConnection extends URLConnection {
    private final InputStream stream;
    private final long bytes;

    StreamConnection(URL url, InputStream stream, long bytes) {
        super(url);
        this.stream = stream;
        this.bytes = bytes;
    }

    @Override
    public void connect() {
        connected = true;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        connect();
        return stream;
    }

    @Override
    public long getContentLengthLong() {
        return bytes;
    }
}
