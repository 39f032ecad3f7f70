package apart;

public class Closing {
    public static int number() {
        return 8;
    }
}
