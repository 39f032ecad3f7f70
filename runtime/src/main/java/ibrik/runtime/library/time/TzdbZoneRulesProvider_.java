package ibrik.runtime.library.time;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.io.DataInputStream;
import java.time.zone.ZoneRulesException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The provider of the JDK's time zones, over the file that lies in the image.
@Substitute("java.time.zone.TzdbZoneRulesProvider")
final class TzdbZoneRulesProvider_ {
    @Alias
    private List<String> regionIds;

    @Alias
    private Map<String, Object> regionToRules;

    @Alias
    private native void load(DataInputStream file) throws Exception;

    @Replace("<init>")
    void initialise() {
        regionToRules = new ConcurrentHashMap<>();
        try {
            load(TimeZoneFile.open());
        } catch (Exception damaged) {
            throw new ZoneRulesException("Unable to load TZDB time-zone rules", damaged);
        }
    }

    TzdbZoneRulesProvider_() {}
}
