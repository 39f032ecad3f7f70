// stdin: ab€z
package system;

import java.io.IOException;

/** The input by byte. */
public class ReadBytes {
    public static void main(String[] args) throws IOException {
        int sum = 0;
        for (int i = 0; i < 7; i++) {
            int unit = System.in.read();
            System.out.println(unit);
            sum += unit;
            if (unit == '\n') break;
        }
        System.out.println(sum);
    }
}
