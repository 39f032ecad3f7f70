package strings;

/** String + of every type, order of evaluation, constants, null and nested concatenation. */
public class Concatenation {
    static int calls;

    static String call(String text) {
        return text + calls++;
    }

    @Override
    public String toString() {
        return "object" + calls++;
    }

    public static void main(String[] args) {
        byte b = -1;
        short s = -2;
        char c = 'c';
        int i = Integer.MIN_VALUE;
        long l = Long.MAX_VALUE;
        float f = 1.1f;
        double d = -0.0;
        boolean z = true;
        String n = null;
        Object o = null;
        char[] chars = {'x'};
        System.out.println("" + b + s + c + i + l + f + d + z + n + o);
        System.out.println(b + s + c + "" + b + s + c);
        System.out.println('a' + 1 + "a" + 'a' + 1);
        System.out.println(1 + 2 + "3" + 4 + 5);
        System.out.println(call("a") + call("b") + new Concatenation() + calls);
        System.out.println(n + null + o);
        String text = "start";
        text += 1;
        text += 'x';
        text += 2.5f;
        text += null;
        text += text;
        System.out.println(text);
        final String constant = "con" + "stant" + 1 + true + 'c' + 1.0;
        System.out.println(constant == "constant1truec1.0");
        System.out.println("\u00e9" + c + "\u20ac" + i + "\ud83d\ude00");
        String[] array = {"p"};
        int k = 0;
        array[k++] += "q" + k;
        System.out.println(array[0] + k);
        String many = "a" + b + "b" + s + "c" + c + "d" + i + "e" + l + "f" + f + "g" + d + "h" + z + "i" + n + "j" + b
            + "k" + s + "l" + c + "m" + i + "n" + l + "o" + f + "p" + d + "q" + z + "r" + n;
        System.out.println(many);
        System.out.println("" + Integer.MIN_VALUE + Long.MIN_VALUE + Byte.MIN_VALUE + Short.MIN_VALUE);
        System.out.println("length " + chars.length + " " + String.valueOf(chars));
        StringBuilder builder = new StringBuilder();
        for (int j = 0; j < 50; j++) builder.append("" + j + (char) ('a' + j % 26));
        System.out.println("<" + builder + ">");
        Integer boxed = null;
        System.out.println("boxed " + boxed + ' ' + (Object) 5 + Double.NaN + Float.NEGATIVE_INFINITY);
    }
}
