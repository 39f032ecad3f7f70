package ibrik.runtime.library.security;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import sun.security.jca.ProviderList;

/// The list of providers: that a program can change it is known by the field that a change sets.
@Substitute("sun.security.jca.Providers")
public final class Providers_ {
    private Providers_() {}

    @Replace
    public static void setProviderList(ProviderList list) {
        if (getThreadProviderList() == null) {
            setSystemProviderList(list);
        } else {
            changeThreadProviderList(list);
        }
        clearCachedValues();
        DefaultChoice.changed = new ListedChoice();
    }

    @Alias
    public static native ProviderList getThreadProviderList();

    @Alias
    private static native void setSystemProviderList(ProviderList list);

    @Alias
    private static native void changeThreadProviderList(ProviderList list);

    @Alias
    private static native void clearCachedValues();
}
