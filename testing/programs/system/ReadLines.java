// stdin: first line
// stdin: zweite Zeile mit ü und 😀
// stdin:
// stdin: 12 30
// stdin: end
package system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

/** The input by line, up to a line that says so. */
public class ReadLines {
    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        int count = 0;
        while (true) {
            String line = in.readLine();
            if (line == null || line.equals("end")) break;
            count++;
            System.out.println(count + ": [" + line + "] " + line.length());
            if (line.matches("\\d+ \\d+")) {
                String[] words = line.split(" ");
                System.out.println(Integer.parseInt(words[0]) + Integer.parseInt(words[1]));
            }
        }
        System.out.println("lines: " + count);
    }
}
