// args: one two=2 -x --long %41 ünïcode "quoted" a,b $HOME
package system;

public class Arguments {
    public static void main(String[] args) {
        System.out.println(args.length);
        for (String arg : args) System.out.println("[" + arg + "]");
    }
}
