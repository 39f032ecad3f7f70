package floating;

/** From text to the nearest double, including halfway cases and hexadecimal. */
public class Parsing {
    public static void main(String[] args) {
        String[] texts = {"0", "-0", "1", "+1.5", "1e10", "1E-10", ".5", "5.", "1e400", "-1e400", "1e-400", "NaN",
            "Infinity", "-Infinity", "  3.25  ", "1.0f", "2d", "0x1p3", "0x1.8p1", "0x.8p-2", "4.9e-324", "2.4e-324",
            "2.5e-324", "2.2250738585072012e-308", "1.7976931348623157e308", "1.7976931348623159e308",
            "9007199254740993", "9007199254740992.999999999999999999999", "0.1000000000000000055511151231257827",
            "123456789012345678901234567890", "", "x", "1e", "--1", "1 2", "0x1"};
        for (String text : texts) {
            try {
                System.out.println(Double.doubleToLongBits(Double.parseDouble(text)));
                System.out.println(Float.floatToIntBits(Float.parseFloat(text)));
            } catch (NumberFormatException e) {
                System.out.println(e.getMessage());
            }
        }
        long digest = 0;
        for (int i = 1; i < 300; i++) {
            double value = 1.0 / i * 1e5;
            digest = digest * 31 + (Double.parseDouble(Double.toString(value)) == value ? 1 : 0);
        }
        System.out.println(digest);
    }
}
