// library: org.apache.commons:commons-lang3:3.17.0
package commons;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.apache.commons.lang3.ArrayUtils;
import org.apache.commons.lang3.CharSetUtils;
import org.apache.commons.lang3.ClassUtils;
import org.apache.commons.lang3.EnumUtils;
import org.apache.commons.lang3.Range;
import org.apache.commons.lang3.StringEscapeUtils;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.lang3.Validate;
import org.apache.commons.lang3.builder.CompareToBuilder;
import org.apache.commons.lang3.builder.EqualsBuilder;
import org.apache.commons.lang3.builder.HashCodeBuilder;
import org.apache.commons.lang3.builder.ToStringBuilder;
import org.apache.commons.lang3.builder.ToStringStyle;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.apache.commons.lang3.math.Fraction;
import org.apache.commons.lang3.math.NumberUtils;
import org.apache.commons.lang3.mutable.MutableInt;
import org.apache.commons.lang3.reflect.FieldUtils;
import org.apache.commons.lang3.reflect.MethodUtils;
import org.apache.commons.lang3.text.WordUtils;
import org.apache.commons.lang3.time.DateFormatUtils;
import org.apache.commons.lang3.time.DateUtils;
import org.apache.commons.lang3.time.DurationFormatUtils;
import org.apache.commons.lang3.time.FastDateFormat;
import org.apache.commons.lang3.tuple.ImmutablePair;
import org.apache.commons.lang3.tuple.Triple;

/** Strings, arrays, builders by reflection, dates, exceptions. */
@SuppressWarnings("deprecation")
public class CommonsLang {
    enum Colour {
        RED,
        GREEN
    }

    public static class Point implements Comparable<Point> {
        int x = 3;
        String name = "corner";
        int[] path = {1, 2};
        private double hidden = 1.5;

        public String label(int times) {
            return name.repeat(times);
        }

        @Override
        public boolean equals(Object other) {
            return EqualsBuilder.reflectionEquals(this, other);
        }

        @Override
        public int hashCode() {
            return new HashCodeBuilder(17, 37).append(x).append(name).append(path).toHashCode();
        }

        @Override
        public int compareTo(Point other) {
            return new CompareToBuilder().append(x, other.x).append(name, other.name).toComparison();
        }

        @Override
        public String toString() {
            return ToStringBuilder.reflectionToString(this, ToStringStyle.SHORT_PREFIX_STYLE);
        }
    }

    private static void strings() {
        System.out.println(StringUtils.capitalize("hello") + StringUtils.center("x", 5, '*') + StringUtils.reverse("abc"));
        System.out.println(StringUtils.getLevenshteinDistance("kitten", "sitting") + " " + StringUtils.difference("abcde", "abxyz"));
        System.out.println(StringUtils.abbreviate("The quick brown fox", 12) + "|" + StringUtils.leftPad("7", 3, '0'));
        System.out.println(StringUtils.substringBetween("a[b]c", "[", "]") + Arrays.toString(StringUtils.splitByCharacterTypeCamelCase("fooBar12Baz")));
        System.out.println(StringUtils.stripAccents("éàüñ") + " " + StringUtils.isNumeric("123") + " " + StringUtils.swapCase("aBc"));
        System.out.println(StringEscapeUtils.escapeJava("a\"b\n\u00e9") + " " + StringEscapeUtils.unescapeHtml4("&lt;&eacute;&#65;"));
        System.out.println(WordUtils.capitalizeFully("the QUICK fox") + " " + WordUtils.wrap("one two three four", 9).replace('\n', '/'));
        System.out.println(CharSetUtils.squeeze("hello  world", "l ") + " " + CharSetUtils.count("hello", "k-p"));
    }

    private static void objects() throws Exception {
        Point point = new Point();
        System.out.println(point + " " + point.equals(new Point()) + " " + point.hashCode() + " " + point.compareTo(new Point()));
        System.out.println(new ToStringBuilder(point, ToStringStyle.JSON_STYLE).append("x", 1).append("y", "two").toString());
        System.out.println(FieldUtils.readField(point, "hidden", true) + " " + MethodUtils.invokeMethod(point, "label", 2));
        System.out.println(EnumUtils.getEnumList(Colour.class) + " " + EnumUtils.isValidEnum(Colour.class, "BLUE"));
        System.out.println(ClassUtils.getShortClassName(Point.class) + " " + ClassUtils.getAllInterfaces(ArrayList.class).size());
        System.out.println(ImmutablePair.of("a", 1) + " " + Triple.of(1, 2, 3) + " " + Range.between(1, 5).contains(3));
    }

    private static void time() throws Exception {
        TimeZone utc = TimeZone.getTimeZone("UTC");
        Date date = FastDateFormat.getInstance("yyyy-MM-dd HH:mm", utc).parse("2024-02-29 13:45");
        System.out.println(DateFormatUtils.formatUTC(DateUtils.addMonths(date, 12), "yyyy-MM-dd'T'HH:mm:ss.SSS"));
        System.out.println(FastDateFormat.getInstance("EEE, d MMM yyyy", utc).format(DateUtils.truncate(date, java.util.Calendar.MONTH)));
        System.out.println(DurationFormatUtils.formatDurationWords(Duration.ofSeconds(93_784).toMillis(), true, true));
    }

    /** HotSpot warns of old names of time zones in the order of a set, which differs from run to run. */
    private static void sortedErrors() throws Exception {
        PrintStream errors = System.err;
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        System.setErr(new PrintStream(kept, true));
        try {
            time();
        } finally {
            System.setErr(errors);
            kept.toString().lines().sorted().forEach(errors::println);
        }
    }

    public static void main(String[] words) throws Exception {
        strings();
        objects();
        sortedErrors();
        System.out.println(Arrays.toString(ArrayUtils.addAll(new int[] {1, 2}, 3, 4)) + ArrayUtils.indexOf(new char[] {'a', 'b'}, 'b'));
        System.out.println(Arrays.toString(ArrayUtils.toObject(new int[] {5, 6})) + Arrays.toString(ArrayUtils.removeElement(new String[] {"p", "q"}, "p")));
        System.out.println(NumberUtils.createNumber("0x1F") + " " + NumberUtils.toInt("x", -1) + " " + Fraction.getFraction("3/4").add(Fraction.ONE_THIRD));
        MutableInt count = new MutableInt();
        List.of(1, 2, 3).forEach(count::add);
        System.out.println(count);
        try {
            Validate.inclusiveBetween(1, 10, 11, "out of %d", 10);
        } catch (IllegalArgumentException wrong) {
            Throwable outer = new IllegalStateException("outer", wrong);
            System.out.println(ExceptionUtils.getRootCauseMessage(outer) + " " + ExceptionUtils.getThrowableCount(outer));
        }
        System.err.println(ExceptionUtils.getMessage(new ArithmeticException("/ by zero")));
    }
}
