package ibrik.runtime.library.time;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.time.zone.ZoneRulesProvider;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Time zones: the JDK's own provider, and those that a program registers.
@Substitute("java.time.zone.ZoneRulesProvider")
public abstract class ZoneRulesProvider_ {
    @Alias
    private static CopyOnWriteArrayList<ZoneRulesProvider> PROVIDERS;

    @Alias
    private static ConcurrentMap<String, ZoneRulesProvider> ZONES;

    @Alias
    private static volatile Set<String> ZONE_IDS;

    @Replace("<clinit>")
    private static void initialise() {
        PROVIDERS = new CopyOnWriteArrayList<>();
        ZONES = new ConcurrentHashMap<>();
        ZONE_IDS = Set.of();
        ZoneRulesProvider.registerProvider((ZoneRulesProvider) (Object) new TzdbZoneRulesProvider_());
    }
}
