package initialisation;

import java.util.concurrent.CountDownLatch;

/** Objects and subclasses that get out of an initialiser which still runs, or which fails: who uses their class then? */
public class HalfInitialised {
    static Object got;
    static final CountDownLatch OUT = new CountDownLatch(1);
    static final CountDownLatch GO_ON = new CountDownLatch(1);

    static void fail(String what) {
        if (System.nanoTime() != 0) throw new IllegalStateException(what);
    }

    static class Leaking {
        static int count = leak();

        static int leak() {
            got = new Leaking();
            fail("Leaking");
            return 5;
        }

        int count() {
            return count;
        }
    }

    interface WithDefault {
        int VALUE = leak();

        static int leak() {
            got = new Implementation();
            fail("WithDefault");
            return 1;
        }

        default int twice() {
            return 2 * VALUE;
        }
    }

    static class Implementation implements WithDefault {}

    static class Parent {
        static int parents;

        static {
            Child.touch();
            fail("Parent");
            parents = 4;
        }
    }

    static class Child extends Parent {
        static int children = 3;

        static void touch() {}

        static int sum() {
            return children + parents;
        }

        int parents() {
            return parents;
        }
    }

    static class Slow {
        static int value;

        static {
            got = new Slow();
            OUT.countDown();
            await(GO_ON);
            value = 7;
        }

        int value() {
            return value;
        }
    }

    interface Question {
        int ask();
    }

    static void ask(String name, Question question) {
        try {
            System.out.println(name + " " + question.ask());
        } catch (Throwable thrown) {
            System.out.println(name + " " + thrown);
        }
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    public static void main(String[] args) throws Exception {
        ask("leaking", () -> new Leaking().count());
        ask("leaked", () -> ((Leaking) got).count());
        ask("default", () -> WithDefault.VALUE);
        ask("leaked default", () -> ((WithDefault) got).twice());
        ask("new default", () -> new Implementation().twice());
        ask("parent", () -> Parent.parents);
        ask("child", () -> Child.sum());
        ask("new child", () -> new Child().parents());
        Thread slow = new Thread(() -> new Slow());
        slow.start();
        await(OUT);
        Thread early = new Thread(() -> ask("early", () -> ((Slow) got).value()));
        early.start();
        Thread.sleep(20);
        GO_ON.countDown();
        slow.join();
        early.join();
    }
}
