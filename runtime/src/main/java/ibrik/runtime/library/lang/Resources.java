package ibrik.runtime.library.lang;

import ibrik.vocabulary.mark.ImmutableAfter;
import java.io.ByteArrayInputStream;
import java.io.InputStream;

/// The files of the class path that were put into the image.
///
/// The image builder fills both arrays: names with slashes and without a leading one, sorted; contents in that order.
public final class Resources {
    @ImmutableAfter("start-up")
    private static String[] names = {};

    @ImmutableAfter("start-up")
    private static byte[][] contents = {};

    private Resources() {}

    /// The content of a resource, null if the image has none of this name.
    public static InputStream open(String absoluteName) {
        int low = 0;
        int high = names.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = names[middle].compareTo(absoluteName);
            if (order == 0) {
                return new ByteArrayInputStream(contents[middle]);
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        InputStream ofJdk = openOfJdk(absoluteName);
        return ofJdk == null ? ClassFileStream.ofOrNull(absoluteName) : ofJdk;
    }

    /// A file of java.base, null at run time.
    static InputStream openOfJdk(String absoluteName) {
        byte[] ofJdk = ofJdkOrNull(absoluteName);
        return ofJdk == null ? null : new ByteArrayInputStream(ofJdk);
    }

    /// A file of java.base in a static initialiser that runs when the image is built; the compiler answers.
    private static byte[] ofJdkOrNull(String name) {
        return null;
    }

    /// Resolves a name as `Class.getResource` does: relative to the package unless it begins with a slash.
    public static String absoluteName(Class<?> type, String name) {
        if (name.startsWith("/")) {
            return name.substring(1);
        }
        Class<?> outermost = type;
        while (outermost.isArray()) {
            outermost = outermost.getComponentType();
        }
        String folder = outermost.getPackageName();
        return folder.isEmpty() ? name : folder.replace('.', '/').concat("/").concat(name);
    }
}
