// library: com.google.re2j:re2j:1.8
package re2j;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Regular expressions in linear time over a log of a server. */
public class Re2jDriver {
    static final String LOG = """
        2024-03-01T10:15:30.123Z INFO  [main] com.example.Server - listening on 0.0.0.0:8080 (took 152 ms)
        2024-03-01T10:15:31.007Z DEBUG [worker-1] com.example.Pool - connection 17 opened from 10.0.0.12:53311
        2024-03-01T10:15:31.250Z WARN  [worker-2] com.example.Auth - user "bob smith" failed login: bad password
        2024-03-01T10:15:32.900Z ERROR [worker-1] com.example.Handler - GET /api/items?id=42&sort=name 500 (took 1203 ms)
            at com.example.Handler.handle(Handler.java:77)
            at com.example.Server.run(Server.java:31)
        2024-03-01T10:15:33.000Z INFO  [worker-3] com.example.Handler - GET /static/logo-größe.png 200 (took 3 ms)
        2024-03-01T10:15:33.456Z INFO  [worker-3] com.example.Handler - POST /api/items 201 (took 48 ms)
        2024-03-01T10:15:34.789Z INFO  [worker-2] com.example.Auth - user "eve" logged in from fe80::1%eth0
        2024-03-01T10:15:35.001Z WARN  [timer] com.example.Stats - rate 99.5% exceeded, mean=12.25e-3 s
        2024-03-01T10:15:36.600Z INFO  [main] com.example.Server - contact admin@example.com or ops+night@test.example.org
        """;

    static final String[] PATTERNS = {
        "(?m)^(\\S+)Z\\s+(INFO|WARN|ERROR|DEBUG)\\s+\\[([^\\]]+)\\]", "took (\\d+) ms", "\\b\\d{1,3}(?:\\.\\d{1,3}){3}:(\\d+)",
        "(?P<method>GET|POST) (?P<path>/[^ ?]*)(?:\\?(?P<query>\\S*))? (?P<status>\\d{3})", "\"([^\"]*)\"",
        "[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+", "(?i)error|warn", "\\p{L}+größe", "[+-]?\\d+\\.\\d+(?:[eE][+-]?\\d+)?", "(a*)*b", "^$",
        "(?s)Handler.*?ms", "(?:(?:a|b)c?){2,4}", "\\pN+%", "[[:upper:]]{4,}", "(\\w+)\\.java:(\\d+)"
    };

    static void findAll(String expression) {
        Pattern pattern = Pattern.compile(expression);
        Matcher matcher = pattern.matcher(LOG);
        int count = 0;
        while (matcher.find() && count < 12) {
            count++;
            StringBuilder line = new StringBuilder().append(matcher.start()).append('-').append(matcher.end());
            for (int group = 0; group <= matcher.groupCount(); group++) {
                String text = matcher.group(group);
                line.append(" <").append(text == null ? null : text.replace('\n', '~')).append('>');
            }
            System.out.println(line);
        }
        System.out.println(expression + " groups " + pattern.groupCount() + " found " + count + " " + pattern.namedGroups().size());
    }

    public static void main(String[] args) {
        for (String expression : PATTERNS) findAll(expression);
        Map<String, Integer> levels = new TreeMap<>();
        Matcher matcher = Pattern.compile("(?m)Z (\\w+) ").matcher(LOG);
        while (matcher.find()) levels.merge(matcher.group(1), 1, Integer::sum);
        System.out.println(levels);
        System.out.println(Pattern.compile("(\\d+) ms").matcher(LOG).replaceAll("<$1 milliseconds>").hashCode());
        System.out.println(Pattern.compile("example").matcher(LOG).replaceFirst("EXAMPLE").substring(0, 80));
        System.out.println(Arrays.toString(Pattern.compile("\\s*[,;]\\s*").split("a , b;c  ;d,,e")));
        System.out.println(Pattern.matches("(x+x+)+y", "x".repeat(200)));
        System.out.println(Pattern.compile("(?i)straße", Pattern.CASE_INSENSITIVE).matches("STRAßE"));
        System.out.println(Pattern.quote("a.b*c"));
        for (String wrong : new String[] {"(open", "a**", "[z-a]", "\\8", "(?<n>x", "x{1001}"}) {
            try {
                Pattern.compile(wrong);
                System.out.println(wrong + " compiles");
            } catch (PatternSyntaxException e) {
                System.out.println(e.getMessage());
            }
        }
        StringBuilder long1 = new StringBuilder();
        for (int i = 0; i < 3000; i++) long1.append((char) ('a' + i * 7 % 26)).append(i % 10);
        Matcher many = Pattern.compile("([a-m]\\d)([n-z]\\d)+?([a-m]\\d)").matcher(long1);
        int digest = 0;
        while (many.find()) digest = digest * 31 + many.start() + many.group(2).hashCode();
        System.out.println(digest);
    }
}
