import java.io.IOException;

/** Writes or reads so many bytes, and says on the error stream how long that took. */
public class Streams {
    public static void main(String[] words) throws IOException {
        int count = Integer.parseInt(words[1]);
        long start = System.nanoTime();
        if (words[0].equals("output")) {
            write(count);
        } else {
            read(count);
        }
        System.err.println("nanoseconds " + (System.nanoTime() - start));
    }

    private static void write(int count) {
        byte[] bytes = new byte[8192];
        for (int done = 0; done < count; done += bytes.length) {
            System.out.write(bytes, 0, Math.min(bytes.length, count - done));
        }
        System.out.flush();
    }

    private static void read(int count) throws IOException {
        byte[] bytes = new byte[8192];
        int done = 0;
        for (int got = System.in.read(bytes); got >= 0; got = System.in.read(bytes)) {
            done += got;
        }
        if (done != count) {
            throw new IOException(done + " bytes have come, not " + count);
        }
    }
}
