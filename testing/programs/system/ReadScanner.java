// stdin: 5 3.5 word
// stdin: -7 true
// stdin: rest of the line
package system;

import java.util.Locale;
import java.util.Scanner;

public class ReadScanner {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in).useLocale(Locale.ROOT);
        System.out.println(in.nextInt() + in.nextDouble());
        System.out.println(in.next() + in.nextInt() + in.nextBoolean());
        in.nextLine();
        System.out.println(in.nextLine());
        Scanner text = new Scanner("a,b,,c").useDelimiter(",");
        while (text.hasNext()) System.out.print("[" + text.next() + "]");
        System.out.println();
    }
}
