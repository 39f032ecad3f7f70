import java.net.IDN;

/** Names of hosts in other scripts, by a table among the resources of java.base. */
public class InternationalNames {
    public static void main(String[] args) {
        for (String name : new String[] {"example.org", "exämple.de", "Bücher.example", "παράδειγμα.δοκιμή", "xn--mnchen-3ya.de", "faß.de", "例え.テスト"}) {
            System.out.println(IDN.toASCII(name) + " " + IDN.toUnicode(IDN.toASCII(name)));
        }
        for (String wrong : new String[] {"a..b", "x".repeat(64), "-a.b", "a_b"}) {
            try {
                System.out.println(IDN.toASCII(wrong, IDN.USE_STD3_ASCII_RULES));
            } catch (IllegalArgumentException refused) {
                System.out.println(refused.getMessage());
            }
        }
    }
}
