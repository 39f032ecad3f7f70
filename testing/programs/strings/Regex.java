package strings;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** Regular expressions: groups, lookaround, back references, flags, replacement. */
public class Regex {
    static void find(String pattern, String text) {
        Matcher m = Pattern.compile(pattern).matcher(text);
        StringBuilder out = new StringBuilder(pattern).append(':');
        while (m.find()) {
            out.append(" [").append(m.start()).append(',').append(m.end());
            for (int i = 0; i <= m.groupCount(); i++) out.append(' ').append(m.group(i));
            out.append(']');
        }
        System.out.println(out);
    }

    public static void main(String[] args) {
        find("a*b", "aab ab b xb");
        find("(\\w+)@(\\w+)\\.com", "ann@example.com, bob@test.com");
        find("(a|b)*?c", "ababc");
        find("x{2,3}", "xxxxxxx");
        find("(?<=\\$)\\d+(?!\\d|%)", "$10 $20% $30");
        find("(\\w)\\1", "aabbcdd");
        find("(?i)HeLLo", "hello HELLO");
        find("^\\s*#.*$", "# comment");
        find("(?m)^b", "a\nb\nb");
        find("[^a-c&&[^x]]+", "abcxyzx");
        find("\\bcat\\b", "cat concat cat");
        find("(?:ab)++c", "ababc");
        find("\\p{Lu}\\p{javaLowerCase}+", "Hello World éÉa");
        find("(?s).+", "a\nb");
        find("", "ab");
        find("(?<year>\\d{4})-(?<month>\\d\\d)", "2024-05");
        find("\\Qa.b\\E", "a.b axb");
        Matcher named = Pattern.compile("(?<key>\\w+)=(?<value>\\w*)").matcher("a=1;b=;c=xyz");
        while (named.find()) System.out.println(named.group("key") + " -> " + named.group("value"));
        System.out.println(Pattern.compile("\\d+").matcher("a1b22c333").replaceAll(r -> "<" + r.group().length() + ">"));
        System.out.println("2024-05-06".replaceAll("(\\d+)-(\\d+)-(\\d+)", "$3/$2/$1"));
        System.out.println(Arrays.toString(Pattern.compile("\\s*,\\s*").split("a , b,c ,d")));
        System.out.println(Pattern.compile("o").splitAsStream("foo boo").collect(Collectors.joining("|")));
        System.out.println(Pattern.matches("(a+)+b", "aaaaaaaaaaaaaaaab"));
        Matcher matcher = Pattern.compile("a(b)?").matcher("ac");
        System.out.println(matcher.lookingAt() + " " + matcher.group(1) + " " + matcher.start(1) + matcher.matches());
        System.out.println(matcher.reset("ab").matches() + " " + matcher.hitEnd());
        StringBuilder out = new StringBuilder();
        Matcher words = Pattern.compile("\\b(\\w)(\\w*)").matcher("the quick fox");
        while (words.find()) words.appendReplacement(out, words.group(1).toUpperCase() + "$2");
        System.out.println(words.appendTail(out));
        System.out.println(Pattern.quote("a.b") + Matcher.quoteReplacement("$1\\"));
        try {
            Pattern.compile("(unclosed");
        } catch (PatternSyntaxException e) {
            System.out.println(e.getDescription() + " " + e.getIndex());
        }
        System.out.println(Pattern.compile("^[a-z]+$").asPredicate().test("abc"));
    }
}
