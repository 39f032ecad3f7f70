package ibrik.runtime.library.time;

import sun.util.calendar.CalendarSystem;

/// The one Julian calendar, which dates before October 1582 use.
final class JulianCalendars {
    private static final CalendarSystem ONLY = (CalendarSystem) (Object) new JulianCalendar_();

    private JulianCalendars() {}

    static CalendarSystem only() {
        return ONLY;
    }
}
