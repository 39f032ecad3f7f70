// exit: 200
package exceptions;

public class ExitStatuses {
    public static void main(String[] args) {
        System.out.print("no newline before the end");
        System.exit(200);
    }
}
