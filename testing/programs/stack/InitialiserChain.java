package stack;

/** Initialisers that need each other in a long chain, begun near the end of a stack: the class that overflows has failed. */
public class InitialiserChain {
    static volatile int sink;

    static class C0 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C1.VALUE + 1;
        }
    }

    static class C1 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C2.VALUE + 1;
        }
    }

    static class C2 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C3.VALUE + 1;
        }
    }

    static class C3 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C4.VALUE + 1;
        }
    }

    static class C4 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C5.VALUE + 1;
        }
    }

    static class C5 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C6.VALUE + 1;
        }
    }

    static class C6 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C7.VALUE + 1;
        }
    }

    static class C7 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C8.VALUE + 1;
        }
    }

    static class C8 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C9.VALUE + 1;
        }
    }

    static class C9 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C10.VALUE + 1;
        }
    }

    static class C10 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C11.VALUE + 1;
        }
    }

    static class C11 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C12.VALUE + 1;
        }
    }

    static class C12 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C13.VALUE + 1;
        }
    }

    static class C13 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C14.VALUE + 1;
        }
    }

    static class C14 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C15.VALUE + 1;
        }
    }

    static class C15 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C16.VALUE + 1;
        }
    }

    static class C16 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C17.VALUE + 1;
        }
    }

    static class C17 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C18.VALUE + 1;
        }
    }

    static class C18 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C19.VALUE + 1;
        }
    }

    static class C19 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C20.VALUE + 1;
        }
    }

    static class C20 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C21.VALUE + 1;
        }
    }

    static class C21 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C22.VALUE + 1;
        }
    }

    static class C22 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C23.VALUE + 1;
        }
    }

    static class C23 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C24.VALUE + 1;
        }
    }

    static class C24 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C25.VALUE + 1;
        }
    }

    static class C25 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C26.VALUE + 1;
        }
    }

    static class C26 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C27.VALUE + 1;
        }
    }

    static class C27 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C28.VALUE + 1;
        }
    }

    static class C28 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C29.VALUE + 1;
        }
    }

    static class C29 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C30.VALUE + 1;
        }
    }

    static class C30 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C31.VALUE + 1;
        }
    }

    static class C31 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C32.VALUE + 1;
        }
    }

    static class C32 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C33.VALUE + 1;
        }
    }

    static class C33 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C34.VALUE + 1;
        }
    }

    static class C34 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C35.VALUE + 1;
        }
    }

    static class C35 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C36.VALUE + 1;
        }
    }

    static class C36 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C37.VALUE + 1;
        }
    }

    static class C37 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C38.VALUE + 1;
        }
    }

    static class C38 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C39.VALUE + 1;
        }
    }

    static class C39 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C40.VALUE + 1;
        }
    }

    static class C40 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C41.VALUE + 1;
        }
    }

    static class C41 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C42.VALUE + 1;
        }
    }

    static class C42 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C43.VALUE + 1;
        }
    }

    static class C43 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C44.VALUE + 1;
        }
    }

    static class C44 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C45.VALUE + 1;
        }
    }

    static class C45 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C46.VALUE + 1;
        }
    }

    static class C46 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C47.VALUE + 1;
        }
    }

    static class C47 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C48.VALUE + 1;
        }
    }

    static class C48 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C49.VALUE + 1;
        }
    }

    static class C49 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C50.VALUE + 1;
        }
    }

    static class C50 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C51.VALUE + 1;
        }
    }

    static class C51 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C52.VALUE + 1;
        }
    }

    static class C52 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C53.VALUE + 1;
        }
    }

    static class C53 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C54.VALUE + 1;
        }
    }

    static class C54 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C55.VALUE + 1;
        }
    }

    static class C55 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C56.VALUE + 1;
        }
    }

    static class C56 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C57.VALUE + 1;
        }
    }

    static class C57 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C58.VALUE + 1;
        }
    }

    static class C58 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C59.VALUE + 1;
        }
    }

    static class C59 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C60.VALUE + 1;
        }
    }

    static class C60 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C61.VALUE + 1;
        }
    }

    static class C61 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C62.VALUE + 1;
        }
    }

    static class C62 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C63.VALUE + 1;
        }
    }

    static class C63 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C64.VALUE + 1;
        }
    }

    static class C64 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C65.VALUE + 1;
        }
    }

    static class C65 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C66.VALUE + 1;
        }
    }

    static class C66 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C67.VALUE + 1;
        }
    }

    static class C67 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C68.VALUE + 1;
        }
    }

    static class C68 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C69.VALUE + 1;
        }
    }

    static class C69 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C70.VALUE + 1;
        }
    }

    static class C70 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C71.VALUE + 1;
        }
    }

    static class C71 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C72.VALUE + 1;
        }
    }

    static class C72 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C73.VALUE + 1;
        }
    }

    static class C73 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C74.VALUE + 1;
        }
    }

    static class C74 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C75.VALUE + 1;
        }
    }

    static class C75 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C76.VALUE + 1;
        }
    }

    static class C76 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C77.VALUE + 1;
        }
    }

    static class C77 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C78.VALUE + 1;
        }
    }

    static class C78 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C79.VALUE + 1;
        }
    }

    static class C79 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C80.VALUE + 1;
        }
    }

    static class C80 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C81.VALUE + 1;
        }
    }

    static class C81 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C82.VALUE + 1;
        }
    }

    static class C82 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C83.VALUE + 1;
        }
    }

    static class C83 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C84.VALUE + 1;
        }
    }

    static class C84 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C85.VALUE + 1;
        }
    }

    static class C85 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C86.VALUE + 1;
        }
    }

    static class C86 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C87.VALUE + 1;
        }
    }

    static class C87 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C88.VALUE + 1;
        }
    }

    static class C88 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C89.VALUE + 1;
        }
    }

    static class C89 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C90.VALUE + 1;
        }
    }

    static class C90 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C91.VALUE + 1;
        }
    }

    static class C91 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C92.VALUE + 1;
        }
    }

    static class C92 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C93.VALUE + 1;
        }
    }

    static class C93 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C94.VALUE + 1;
        }
    }

    static class C94 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C95.VALUE + 1;
        }
    }

    static class C95 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C96.VALUE + 1;
        }
    }

    static class C96 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C97.VALUE + 1;
        }
    }

    static class C97 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C98.VALUE + 1;
        }
    }

    static class C98 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C99.VALUE + 1;
        }
    }

    static class C99 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C100.VALUE + 1;
        }
    }

    static class C100 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C101.VALUE + 1;
        }
    }

    static class C101 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C102.VALUE + 1;
        }
    }

    static class C102 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C103.VALUE + 1;
        }
    }

    static class C103 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C104.VALUE + 1;
        }
    }

    static class C104 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C105.VALUE + 1;
        }
    }

    static class C105 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C106.VALUE + 1;
        }
    }

    static class C106 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C107.VALUE + 1;
        }
    }

    static class C107 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C108.VALUE + 1;
        }
    }

    static class C108 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C109.VALUE + 1;
        }
    }

    static class C109 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C110.VALUE + 1;
        }
    }

    static class C110 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C111.VALUE + 1;
        }
    }

    static class C111 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C112.VALUE + 1;
        }
    }

    static class C112 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C113.VALUE + 1;
        }
    }

    static class C113 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C114.VALUE + 1;
        }
    }

    static class C114 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C115.VALUE + 1;
        }
    }

    static class C115 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C116.VALUE + 1;
        }
    }

    static class C116 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C117.VALUE + 1;
        }
    }

    static class C117 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C118.VALUE + 1;
        }
    }

    static class C118 {
        static final int VALUE;

        static {
            sink++;
            VALUE = C119.VALUE + 1;
        }
    }

    static class C119 {
        static final int VALUE;

        static {
            sink++;
            VALUE = sink;
        }
    }

    static int recurse(int n) {
        return n == 0 ? 0 : recurse(n - 1) + 1;
    }

    static class Endless {
        static int value = new Endless().count(0);

        int count(int n) {
            return count(n + 1) + 1;
        }
    }

    static class Unlucky {
        static int value = recurse(100_000_000);
    }

    public static void main(String[] args) throws Exception {
        Thread thread = new Thread(null, () -> System.out.println(C0.VALUE - sink), "chain", 1 << 20);
        thread.start();
        thread.join();
        System.out.println(C0.VALUE == 2 * C119.VALUE - 1);
        for (int i = 0; i < 3; i++) {
            try {
                System.out.println(Endless.value);
            } catch (StackOverflowError | NoClassDefFoundError e) {
                System.out.println(e.getClass().getName() + " " + (e.getCause() == null));
            }
            try {
                System.out.println(Unlucky.value);
            } catch (StackOverflowError | NoClassDefFoundError e) {
                System.out.println(e.getClass().getName() + " " + (e.getCause() == null));
            }
        }
    }
}
