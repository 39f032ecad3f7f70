package apart;

public class Parent {
    public int number = 5;

    public int inherited() {
        return 6;
    }
}
