import java.io.IOException;

/// Does with its streams what its argument says.
class Pipes {
    public static void main(String[] words) throws IOException {
        switch (words[0]) {
            case "copy" -> copy();
            case "flood" -> flood(Integer.parseInt(words[1]));
            case "count" -> count();
            default -> throw new IllegalArgumentException(words[0]);
        }
    }

    private static void copy() throws IOException {
        byte[] bytes = new byte[8192];
        for (int count = System.in.read(bytes); count >= 0; count = System.in.read(bytes)) {
            System.out.write(bytes, 0, count);
        }
        System.out.flush();
    }

    /// Byte N of the output is N / 1021, so that a lost or doubled piece shows.
    private static void flood(int count) {
        byte[] bytes = new byte[count];
        for (int index = 0; index < count; index++) {
            bytes[index] = (byte) (index / 1021);
        }
        System.out.write(bytes, 0, count);
        System.out.flush();
    }

    /// The end stays the end.
    private static void count() throws IOException {
        int count = 0;
        while (System.in.read() >= 0) {
            count++;
        }
        System.out.println(count + " " + System.in.read() + " " + System.in.read() + " " + System.in.available());
    }
}
