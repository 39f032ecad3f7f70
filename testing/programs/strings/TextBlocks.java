package strings;

/** Text blocks: indentation, escapes, quotes, line continuation. */
public class TextBlocks {
    static final String HTML = """
        <html>
            <body class="x">\tTab</body>
        </html>
        """;

    public static void main(String[] args) {
        System.out.print(HTML);
        System.out.println("""
            no final newline""");
        System.out.println("""
            one \
            line and trailing\040
            "quotes" and \"""triple\""" and \\ backslash
              indented \s
            end""");
        System.out.println("""
            """.isEmpty());
        System.out.println("""
              a
             b
            c
            """.lines().map(line -> "[" + line + "]").reduce("", String::concat));
        System.out.println("""
            %s is %d""".formatted("x", 3));
    }
}
