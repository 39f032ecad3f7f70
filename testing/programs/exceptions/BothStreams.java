package exceptions;

/** Output and errors written in turns, with and without line ends, flushed. */
public class BothStreams {
    public static void main(String[] args) {
        for (int i = 0; i < 5; i++) {
            System.out.println("out " + i);
            System.err.println("err " + i);
        }
        System.out.print("partial ");
        System.out.flush();
        System.err.print("error ");
        System.err.flush();
        System.out.println("line");
        System.err.println("end");
        new Exception("printed").printStackTrace();
    }
}
