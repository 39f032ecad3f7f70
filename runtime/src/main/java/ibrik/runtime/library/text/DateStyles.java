package ibrik.runtime.library.text;

/// The patterns of dates and times by style, FULL, LONG, MEDIUM, SHORT (CLDR 47).
final class DateStyles {
    static final String[] ENGLISH_DATES = {"EEEE, MMMM d, y", "MMMM d, y", "MMM d, y", "M/d/yy"};
    static final String[] ENGLISH_TIMES = {"h:mm:ss\u202Fa zzzz", "h:mm:ss\u202Fa z", "h:mm:ss\u202Fa", "h:mm\u202Fa"};
    static final String[] ROOT_DATES = {"y MMMM d, EEEE", "y MMMM d", "y MMM d", "y-MM-dd"};
    static final String[] ROOT_TIMES = {"HH:mm:ss zzzz", "HH:mm:ss z", "HH:mm:ss", "HH:mm"};

    private DateStyles() {}
}
