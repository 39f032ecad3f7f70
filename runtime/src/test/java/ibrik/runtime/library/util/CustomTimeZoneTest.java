package ibrik.runtime.library.util;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.TimeZone;
import org.junit.jupiter.api.Test;

final class CustomTimeZoneTest {
    @Test
    void offsetsAreReadAsTheJdkReadsThem() {
        for (String id : new String[] {"GMT+1", "GMT-10", "GMT+5:30", "GMT+0530", "GMT-12:59", "GMT+0", "GMT+123"}) {
            var expected = TimeZone.getTimeZone(id);
            var found = CustomTimeZone.parseOrNull(id);
            assertEquals(expected.getRawOffset(), found.getRawOffset(), id);
            assertEquals(expected.getID(), found.getID(), id);
        }
    }

    @Test
    void otherTextsAreNotZones() {
        for (String id : new String[] {"GMT", "GMT+", "GMT+24", "GMT+1:60", "GMT+1:5", "UTC+1", "GMT*1", "GMT+12345"}) {
            assertNull(CustomTimeZone.parseOrNull(id), id);
        }
    }
}
