package demo;
public class Sum {
    public static int of(int one, int other) { return one + other; }
}
