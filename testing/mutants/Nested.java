class Inner_0000 {
    private int count = 1;

    class Member {
        int next() {
            return count++;
        }
    }

    static void run() {
        var outer = new Inner_0000();
        Member member = outer.new Member();
        var local = new Object() {
            int twice(int value) {
                return value * 2;
            }
        };
        System.out.println(member.next() + local.twice(outer.count));
    }
}

class Statics_0000 {
    static final String WORD = "constant";
    static int made = 5;
    static final int[] TABLE = new int[3];

    static {
        for (int i = 0; i < TABLE.length; i++) {
            TABLE[i] = i * made;
        }
    }

    static void run() {
        System.out.println(WORD + made + TABLE[2]);
    }
}

class Failing_0000 {
    static int value = Integer.parseInt("not a number");

    static class User {
        static int use() {
            return value;
        }
    }

    static void run() {
        System.out.println(User.use());
    }
}
