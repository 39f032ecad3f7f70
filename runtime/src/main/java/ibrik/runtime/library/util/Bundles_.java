package ibrik.runtime.library.util;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.util.Locale;

/// Bundles of languages that have two codes: the JDK asks for both.
@Substitute("sun.util.resources.Bundles")
public final class Bundles_ {
    private Bundles_() {}

    /// Without the regular expressions of the JDK's, which would be in every image with bundles.
    @Replace
    public static String toOtherBundleName(String baseName, String bundleName, Locale locale) {
        String language = locale.getLanguage();
        String otherOrNull = switch (language) {
            case "he" -> "iw";
            case "iw" -> "he";
            case "id" -> "in";
            case "in" -> "id";
            case "yi" -> "ji";
            case "ji" -> "yi";
            default -> null;
        };
        return otherOrNull == null
                ? bundleName
                : withOtherCode(baseName, bundleName, "_".concat(language), "_".concat(otherOrNull));
    }

    @Add
    private static String withOtherCode(String baseName, String bundleName, String code, String otherCode) {
        String simpleName = baseName.substring(baseName.lastIndexOf('.') + 1);
        int end = bundleName.lastIndexOf(simpleName) + simpleName.length();
        String suffix = bundleName.substring(end);
        return suffix.equals(code) || suffix.startsWith(code.concat("_"))
                ? bundleName.substring(0, end).concat(otherCode).concat(suffix.substring(code.length()))
                : bundleName;
    }
}
