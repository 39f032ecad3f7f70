package ibrik.runtime.library.net;

import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.net.URLStreamHandler;

/// URLs can be taken apart, put together and compared; files and resources can be opened through them.
@Substitute("java.net.URL")
public final class URL_ {
    @Replace
    static URLStreamHandler getURLStreamHandler(String protocol) {
        return NameOnlyHandler.ofOrNull(protocol);
    }
}
