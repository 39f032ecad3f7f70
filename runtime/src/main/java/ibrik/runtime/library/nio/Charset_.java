package ibrik.runtime.library.nio;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.nio.charset.Charset;
import java.util.SortedMap;
import java.util.TreeMap;
import sun.nio.cs.UTF_8;

/// The charsets that every Java platform has; others would have to come from service providers.
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
        Charset[] all = StandardCharsetTable.ALL;
        for (int index = 0; index < all.length; index++) {
            if (isNamed(all[index], name)) {
                cache(name, all[index]);
                return all[index];
            }
        }
        checkName(name);
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
        for (int index = 0; index < StandardCharsetTable.ALL.length; index++) {
            map.put(StandardCharsetTable.ALL[index].name(), StandardCharsetTable.ALL[index]);
        }
        return map;
    }

    @Replace
    public static Charset defaultCharset() {
        return UTF_8.INSTANCE;
    }
}
