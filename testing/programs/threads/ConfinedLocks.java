package threads;

import java.util.ArrayList;
import java.util.List;

/** Locks of objects that one thread alone can know, and of objects that only look like that. */
public class ConfinedLocks {
    private static final List<Object> SHARED = new ArrayList<>();
    private static Object seen;

    private static final class Box {
        Object content;
        int entries;

        synchronized Box add(int n) {
            entries += n;
            return this;
        }

        synchronized Box fail(int n) {
            if (n == 3) {
                throw new IllegalStateException("at " + n);
            }
            entries += 10;
            return this;
        }

        synchronized void keep() {
            SHARED.add(this);
        }

        Object self() {
            return this;
        }
    }

    private static String buffers(int count) {
        StringBuffer buffer = new StringBuffer();
        for (int i = 0; i < count; i++) {
            buffer.append(i).append(' ').append((char) ('a' + i)).append(i % 2 == 0).insert(0, "<");
            if (i == 3) {
                buffer.reverse().setLength(8);
            }
        }
        return buffer.append(buffer.length()).toString();
    }

    private static int chains() {
        Box box = new Box();
        box.add(1).add(2).add(3);
        Box other = box.add(4);
        synchronized (other) {
            other.add(5);
        }
        return box.entries;
    }

    private static String failures() {
        Box box = new Box();
        for (int i = 0; i < 5; i++) {
            try {
                box.fail(i).add(1);
            } catch (IllegalStateException thrown) {
                box.add(100);
            }
        }
        return box.entries + " " + Thread.holdsLock(box);
    }

    /** Its own lock is needed by what asks for it. */
    private static String asked() {
        Box box = new Box();
        synchronized (box) {
            box.notifyAll();
            try {
                box.wait(1);
            } catch (InterruptedException never) {
                return "interrupted";
            }
            return "waited " + Thread.holdsLock(box);
        }
    }

    private static String unlocked() {
        Box box = new Box();
        synchronized (box) {
            box.add(1);
        }
        try {
            box.notify();
            return "notified";
        } catch (IllegalMonitorStateException thrown) {
            return thrown.getMessage();
        }
    }

    private static int hashed() {
        Object object = new Object();
        int hash;
        synchronized (object) {
            hash = object.hashCode();
        }
        return hash == System.identityHashCode(object) ? 1 : 0;
    }

    /** A box that another thread meets while we are in it. */
    private static boolean shared(int way) throws InterruptedException {
        Box box = new Box();
        boolean[] inside = new boolean[2];
        synchronized (box) {
            switch (way) {
                case 0 -> seen = box;
                case 1 -> box.keep();
                case 2 -> SHARED.add(box.self());
                case 3 -> {
                    Box holder = new Box();
                    holder.content = box;
                    seen = holder.content;
                }
                default -> seen = new Object[] {box.add(1)}[0];
            }
            Object known = way == 1 || way == 2 ? SHARED.getLast() : seen;
            Thread other = new Thread(() -> {
                synchronized (known) {
                    inside[1] = inside[0];
                }
            });
            other.start();
            for (int turn = 0; turn < 100; turn++) {
                Thread.yield();
            }
            inside[0] = true;
            box.content = other;
        }
        ((Thread) box.content).join();
        return inside[1];
    }

    private static int either(boolean first) {
        Box one = new Box();
        Box two = new Box();
        Box chosen = first ? one : two;
        synchronized (chosen) {
            synchronized (one) {
                chosen.add(one == chosen ? 1 : 2);
            }
        }
        return one.entries * 10 + two.entries;
    }

    private static int nested(int depth) {
        Box box = new Box();
        int sum = 0;
        for (int i = 0; i < depth; i++) {
            synchronized (box) {
                synchronized (box) {
                    sum += box.add(i).entries;
                }
            }
        }
        return sum;
    }

    public static void main(String[] args) throws InterruptedException {
        System.out.println(buffers(12));
        System.out.println(chains() + " " + failures());
        System.out.println(asked() + ", " + unlocked() + ", " + hashed());
        for (int way = 0; way < 5; way++) {
            System.out.println(way + " " + shared(way));
        }
        System.out.println(either(true) + " " + either(false) + " " + nested(10));
    }
}
