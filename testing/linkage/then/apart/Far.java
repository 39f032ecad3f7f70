package apart;

public class Far {
    int field = 1;
    protected int guarded = 2;

    public Far() {}

    Far(int number) {}

    protected Far(String text) {}

    Object method(String text, long number) {
        return text;
    }

    protected Object guard() {
        return "guard";
    }
}
