package ibrik.runtime.library.time;

import ibrik.vocabulary.mark.Substitute;

/// `new JulianCalendar_()` is the constructor of the JDK's class, which is not public.
@Substitute("sun.util.calendar.JulianCalendar")
final class JulianCalendar_ {
    JulianCalendar_() {}
}
