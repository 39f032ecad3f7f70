package apart;

public class Far {
    public int field = 1;
    public int guarded = 2;

    public Far() {}

    public Far(int number) {}

    public Far(String text) {}

    public Object method(String text, long number) {
        return text;
    }

    public Object guard() {
        return "guard";
    }
}
