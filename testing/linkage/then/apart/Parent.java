package apart;

public class Parent {
    protected int number = 5;

    protected int inherited() {
        return 6;
    }
}
