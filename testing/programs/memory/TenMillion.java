// memory: 32
// timeout: 400
package memory;

/** Ten million objects in 32 MiB: all but a few die at once. */
public class TenMillion {
    static final class Cell {
        final int value;
        Cell next;

        Cell(int value, Cell next) {
            this.value = value;
            this.next = next;
        }
    }

    public static void main(String[] args) {
        Cell[] ring = new Cell[1024];
        long sum = 0;
        for (int i = 0; i < 10_000_000; i++) {
            Cell old = ring[i & 1023];
            ring[i & 1023] = new Cell(i, null);
            if (old != null) sum += old.value;
        }
        System.out.println(sum);
        long rest = 0;
        for (Cell cell : ring) rest += cell.value;
        System.out.println(rest);
    }
}
