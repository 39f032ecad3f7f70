package ibrik.runtime.library.lang;

import ibrik.vocabulary.mark.GuardedBy;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.Rank;

/// The packages that classes were asked for; annotations of packages are not in an image.
@Rank(LockRank.PACKAGES)
final class Packages {
    @GuardedBy(LockRank.PACKAGES)
    private static final TextTable<Package> KNOWN = new TextTable<>(0);

    private Packages() {}

    /// @param member a class of the package
    static synchronized Package named(String name, ClassLoader loader, Class<?> member) {
        Package known = KNOWN.get(name);
        if (known == null) {
            Package_ made = loader == null
                    ? new Package_(name, member.getModule())
                    : new Package_(name, null, null, null, null, null, null, null, loader);
            made.setMember(member);
            known = (Package) (Object) made;
            KNOWN.put(name, known);
        }
        return known;
    }
}
