package ibrik.runtime.library.nio;

import ibrik.runtime.library.lang.ApplicationLiterals;
import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.nio.charset.Charset;
import java.util.SortedMap;
import java.util.TreeMap;
import sun.nio.cs.UTF_8;

/// The charsets that every Java platform has, and those of [MoreCharsets]; others would have to come from service
/// providers.
@Substitute("java.nio.charset.Charset")
public final class Charset_ {
    @Alias
    String[] aliases;

    @Alias
    private static native void checkName(String name);

    @Alias
    private static native void cache(String name, Charset charset);

    @Replace
    private static Charset lookup2(String name) {
        Charset found = findOrNull(StandardCharsetTable.ALL, name);
        if (found == null && ApplicationLiterals.holdMatch(MoreCharsets.NAMES)) {
            found = findOrNull(MoreCharsets.ALL, name);
        }
        if (found == null) {
            checkName(name);
            return null;
        }
        cache(name, found);
        return found;
    }

    @Add
    private static Charset findOrNull(Charset[] all, String name) {
        for (int index = 0; index < all.length; index++) {
            if (isNamed(all[index], name)) {
                return all[index];
            }
        }
        return null;
    }

    @Add
    private static boolean isNamed(Charset charset, String name) {
        if (charset.name().equalsIgnoreCase(name)) {
            return true;
        }
        String[] others = ((Charset_) (Object) charset).aliases;
        for (int index = 0; index < others.length; index++) {
            if (others[index].equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }

    @Replace
    public static SortedMap<String, Charset> availableCharsets() {
        TreeMap<String, Charset> map = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        addTo(map, StandardCharsetTable.ALL);
        addTo(map, MoreCharsets.ALL);
        return map;
    }

    @Add
    private static void addTo(SortedMap<String, Charset> map, Charset[] all) {
        for (int index = 0; index < all.length; index++) {
            map.put(all[index].name(), all[index]);
        }
    }

    @Replace
    @Harmless("UTF-8 is what JEP 400 promises")
    public static Charset defaultCharset() {
        return UTF_8.INSTANCE;
    }
}
