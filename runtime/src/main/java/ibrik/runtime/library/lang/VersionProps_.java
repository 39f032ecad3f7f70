package ibrik.runtime.library.lang;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Substitute;
import java.util.Map;

/// The version strings of the JDK whose classes are in the image.
@Substitute("java.lang.VersionProps")
public final class VersionProps_ {
    @Alias
    public static native void init(Map<String, String> properties);
}
