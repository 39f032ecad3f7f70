package ibrik.runtime.library.net;

import ibrik.vocabulary.mark.ImmutableAfter;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;

/// The files of the class path under the URLs that they had when the image was built.
///
/// The image builder fills the arrays: names as in `Resources`, and for each all its URLs, in the order of the class
/// path, with their contents.
public final class ResourceUrls {
    @ImmutableAfter("start-up")
    private static String[] names = {};

    @ImmutableAfter("start-up")
    private static String[][] urls = {};

    @ImmutableAfter("start-up")
    private static byte[][][] contents = {};

    private ResourceUrls() {}

    /// All URLs of a name with slashes and without a leading one; none if the image has no such file.
    public static List<URL> all(String name) {
        List<URL> found = new ArrayList<>();
        for (int index = 0; index < names.length; index++) {
            if (names[index].equals(name)) {
                for (String url : urls[index]) {
                    found.add(parsed(url));
                }
            }
        }
        return found;
    }

    /// A URL that the image builder wrote.
    public static URL parsed(String url) {
        try {
            return URI.create(url).toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Null if it is none of the image's.
    public static byte[] contentOrNull(String url) {
        for (int index = 0; index < names.length; index++) {
            for (int place = 0; place < urls[index].length; place++) {
                if (urls[index][place].equals(url)) {
                    return contents[index][place];
                }
            }
        }
        return null;
    }
}
