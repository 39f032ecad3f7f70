package ibrik.runtime.library.util;

import ibrik.vocabulary.mark.ImmutableAfter;

/// Who provides which service, as all files of one name under `META-INF/services` say together.
///
/// The image builder fills both arrays: names of services; contents in that order.
final class ServiceTexts {
    @ImmutableAfter("start-up")
    private static String[] names = {};

    @ImmutableAfter("start-up")
    private static byte[][] contents = {};

    private ServiceTexts() {}

    /// In UTF-8; nothing if nobody provides the service.
    static byte[] of(String service) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(service)) {
                return contents[i];
            }
        }
        return new byte[0];
    }
}
