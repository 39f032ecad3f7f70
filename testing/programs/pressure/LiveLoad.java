// large: hosted 2048 1024 51200
// large: metal 160 100 1024
package pressure;

/**
 * Keeps a part of the heap alive while many times as much comes and goes. Arguments: MiB that live, MiB made in all.
 * What lives is replaced bit by bit, and whatever leaves must still have the content that it was given.
 */
public class LiveLoad {
    /** Half of a chain is arrays, half is links. */
    private static final int CHAIN_BYTES = 4096;
    private static final int LINKS = 32;

    private static final class Link {
        final long seed;
        final int[] numbers;
        final Link next;
        Object owner;

        Link(long seed, Link next) {
            this.seed = seed;
            this.numbers = new int[16];
            this.next = next;
            for (int i = 0; i < numbers.length; i += 5) {
                numbers[i] = (int) seed * (i + 1);
            }
        }

        long check(Object expectedOwner) {
            if (owner != expectedOwner) {
                throw new IllegalStateException("owner of the link of seed " + seed);
            }
            long sum = seed;
            for (int i = 0; i < numbers.length; i++) {
                if (numbers[i] != (i % 5 == 0 ? (int) seed * (i + 1) : 0)) {
                    throw new IllegalStateException("number " + i + " of the link of seed " + seed);
                }
                sum += numbers[i];
            }
            return sum;
        }
    }

    private static Link chain(long seed) {
        Link head = null;
        for (int i = 0; i < LINKS; i++) {
            head = new Link(seed + i, head);
        }
        for (Link link = head; link != null; link = link.next) {
            link.owner = head;
        }
        return head;
    }

    private static long check(Link head) {
        long sum = 0;
        for (Link link = head; link != null; link = link.next) {
            sum = sum * 31 + link.check(head);
        }
        return sum;
    }

    public static void main(String[] args) {
        int liveMebibytes = args.length > 0 ? Integer.parseInt(args[0]) : 8;
        int allMebibytes = args.length > 1 ? Integer.parseInt(args[1]) : 100;
        Link[] live = new Link[(int) (((long) liveMebibytes << 20) / CHAIN_BYTES)];
        long chains = ((long) allMebibytes << 20) / CHAIN_BYTES;
        long random = 42;
        long sum = 0;
        for (long made = 0; made < chains; made++) {
            Link chain = chain(made);
            if (made < live.length) {
                live[(int) made] = chain;
            } else if (made % 8 == 0) {
                random = random * 6364136223846793005L + 1442695040888963407L;
                int slot = (int) ((random >>> 33) % live.length);
                sum = sum * 31 + check(live[slot]);
                live[slot] = chain;
            }
        }
        for (Link head : live) {
            sum = sum * 31 + check(head);
        }
        System.out.println(live.length + " chains of " + chains + ": " + sum);
    }
}
