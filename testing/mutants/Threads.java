class Locked_0000 {
    private int value;

    synchronized void add(int more) {
        value += more;
    }

    static void run() {
        var one = new Locked_0000();
        one.add(2);
        synchronized (one) {
            one.value *= 3;
        }
        synchronized (Locked_0000.class) {
            one.add(1);
        }
        System.out.println(one.value);
    }
}

class Resource_0000 implements AutoCloseable {
    private final String name;

    Resource_0000(String name) {
        this.name = name;
    }

    @Override
    public void close() {
        System.out.print(name + " closed ");
    }

    static void run() {
        try (var one = new Resource_0000("a");
                var two = new Resource_0000("b")) {
            System.out.print(one.name + two.name + " ");
            throw new UnsupportedOperationException("inside");
        } catch (UnsupportedOperationException e) {
            System.out.println(e.getMessage());
        }
    }
}

class Thrower_0000 {
    static class Own extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Own(String message, Throwable cause) {
            super(message, cause);
        }
    }

    static void deep(int left) {
        if (left == 0) {
            throw new Own("deep", new IllegalStateException());
        }
        deep(left - 1);
    }

    static void run() {
        try {
            deep(3);
        } catch (Own own) {
            System.out.println(own.getMessage() + own.getCause());
        }
    }
}
