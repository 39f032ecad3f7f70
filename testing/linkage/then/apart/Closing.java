package apart;

class Closing {
    public static int number() {
        return 8;
    }
}
