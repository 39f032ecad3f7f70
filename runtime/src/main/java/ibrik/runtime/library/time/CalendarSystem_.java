package ibrik.runtime.library.time;

import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import sun.util.calendar.CalendarSystem;

/// Calendar systems of the old date classes by name: the JDK makes them by reflection.
@Substitute("sun.util.calendar.CalendarSystem")
public abstract class CalendarSystem_ {
    @Replace
    public static CalendarSystem forName(String name) {
        if (name.equals("gregorian")) {
            return CalendarSystem.getGregorianCalendar();
        }
        if (name.equals("julian")) {
            return JulianCalendars.only();
        }
        throw new UnsupportedOperationException("the calendar system " + name
                + " needs a data file of the JDK, which an image does not have: use java.time");
    }
}
