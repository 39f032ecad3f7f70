package exceptions;

/** Fields beyond the first page and array elements beyond any memory: a null reference is noticed all the same. */
public class NullFarField {
    static class Wide {
        long f000, f001, f002, f003, f004, f005, f006, f007, f008, f009;
        long f010, f011, f012, f013, f014, f015, f016, f017, f018, f019;
        long f020, f021, f022, f023, f024, f025, f026, f027, f028, f029;
        long f030, f031, f032, f033, f034, f035, f036, f037, f038, f039;
        long f040, f041, f042, f043, f044, f045, f046, f047, f048, f049;
        long f050, f051, f052, f053, f054, f055, f056, f057, f058, f059;
        long f060, f061, f062, f063, f064, f065, f066, f067, f068, f069;
        long f070, f071, f072, f073, f074, f075, f076, f077, f078, f079;
        long f080, f081, f082, f083, f084, f085, f086, f087, f088, f089;
        long f090, f091, f092, f093, f094, f095, f096, f097, f098, f099;
        long f100, f101, f102, f103, f104, f105, f106, f107, f108, f109;
        long f110, f111, f112, f113, f114, f115, f116, f117, f118, f119;
        long f120, f121, f122, f123, f124, f125, f126, f127, f128, f129;
        long f130, f131, f132, f133, f134, f135, f136, f137, f138, f139;
        long f140, f141, f142, f143, f144, f145, f146, f147, f148, f149;
        long f150, f151, f152, f153, f154, f155, f156, f157, f158, f159;
        long f160, f161, f162, f163, f164, f165, f166, f167, f168, f169;
        long f170, f171, f172, f173, f174, f175, f176, f177, f178, f179;
        long f180, f181, f182, f183, f184, f185, f186, f187, f188, f189;
        long f190, f191, f192, f193, f194, f195, f196, f197, f198, f199;
        long f200, f201, f202, f203, f204, f205, f206, f207, f208, f209;
        long f210, f211, f212, f213, f214, f215, f216, f217, f218, f219;
        long f220, f221, f222, f223, f224, f225, f226, f227, f228, f229;
        long f230, f231, f232, f233, f234, f235, f236, f237, f238, f239;
        long f240, f241, f242, f243, f244, f245, f246, f247, f248, f249;
        long f250, f251, f252, f253, f254, f255, f256, f257, f258, f259;
        long f260, f261, f262, f263, f264, f265, f266, f267, f268, f269;
        long f270, f271, f272, f273, f274, f275, f276, f277, f278, f279;
        long f280, f281, f282, f283, f284, f285, f286, f287, f288, f289;
        long f290, f291, f292, f293, f294, f295, f296, f297, f298, f299;
        long f300, f301, f302, f303, f304, f305, f306, f307, f308, f309;
        long f310, f311, f312, f313, f314, f315, f316, f317, f318, f319;
        long f320, f321, f322, f323, f324, f325, f326, f327, f328, f329;
        long f330, f331, f332, f333, f334, f335, f336, f337, f338, f339;
        long f340, f341, f342, f343, f344, f345, f346, f347, f348, f349;
        long f350, f351, f352, f353, f354, f355, f356, f357, f358, f359;
        long f360, f361, f362, f363, f364, f365, f366, f367, f368, f369;
        long f370, f371, f372, f373, f374, f375, f376, f377, f378, f379;
        long f380, f381, f382, f383, f384, f385, f386, f387, f388, f389;
        long f390, f391, f392, f393, f394, f395, f396, f397, f398, f399;
        long f400, f401, f402, f403, f404, f405, f406, f407, f408, f409;
        long f410, f411, f412, f413, f414, f415, f416, f417, f418, f419;
        long f420, f421, f422, f423, f424, f425, f426, f427, f428, f429;
        long f430, f431, f432, f433, f434, f435, f436, f437, f438, f439;
        long f440, f441, f442, f443, f444, f445, f446, f447, f448, f449;
        long f450, f451, f452, f453, f454, f455, f456, f457, f458, f459;
        long f460, f461, f462, f463, f464, f465, f466, f467, f468, f469;
        long f470, f471, f472, f473, f474, f475, f476, f477, f478, f479;
        long f480, f481, f482, f483, f484, f485, f486, f487, f488, f489;
        long f490, f491, f492, f493, f494, f495, f496, f497, f498, f499;
        long f500, f501, f502, f503, f504, f505, f506, f507, f508, f509;
        long f510, f511, f512, f513, f514, f515, f516, f517, f518, f519;
        long f520, f521, f522, f523, f524, f525, f526, f527, f528, f529;
        long f530, f531, f532, f533, f534, f535, f536, f537, f538, f539;
        long f540, f541, f542, f543, f544, f545, f546, f547, f548, f549;
        long f550, f551, f552, f553, f554, f555, f556, f557, f558, f559;
        long f560, f561, f562, f563, f564, f565, f566, f567, f568, f569;
        long f570, f571, f572, f573, f574, f575, f576, f577, f578, f579;
        long f580, f581, f582, f583, f584, f585, f586, f587, f588, f589;
        long f590, f591, f592, f593, f594, f595, f596, f597, f598, f599;
        String text;
        int number;
        byte small;
        double real;
    }

    interface Action {
        void run();
    }

    /** False; no compiler knows. */
    static boolean some;

    static Wide none() {
        return some ? new Wide() : null;
    }

    static int[] noArray() {
        return some ? new int[1] : null;
    }

    static void expect(String what, Action action) {
        try {
            action.run();
            System.out.println(what + ": nothing thrown");
        } catch (NullPointerException | IndexOutOfBoundsException e) {
            System.out.println(what + ": " + e.getClass().getName() + ": " + e.getMessage());
        }
    }

    static long sum;

    static void loop(Wide[] wides) {
        for (int i = 0; i < wides.length; i++) {
            try {
                wides[i].f599 += i;
                sum += wides[i].f599;
            } catch (NullPointerException e) {
                sum -= 1000;
            }
        }
    }

    public static void main(String[] args) {
        some = args.length > 99;
        expect("read near", () -> sum += none().f000);
        expect("read middle", () -> sum += none().f300);
        expect("read far", () -> sum += none().f599);
        expect("write near", () -> none().f001 = 1);
        expect("write middle", () -> none().f301 = 1);
        expect("write far", () -> none().f598 = 1);
        expect("add far", () -> none().f597++);
        expect("text", () -> System.out.println(none().text.length()));
        expect("write text", () -> none().text = "x");
        expect("number", () -> sum += none().number);
        expect("small", () -> none().small = 3);
        expect("real", () -> sum += (long) none().real);
        expect("read element", () -> sum += noArray()[2_000_000_000]);
        expect("write element", () -> noArray()[Integer.MAX_VALUE] = 1);
        expect("negative element", () -> noArray()[Integer.MIN_VALUE] = 1);
        expect("length", () -> sum += noArray().length);
        expect("index", () -> sum += new int[5].clone()[2_000_000_000]);
        expect("big index", () -> sum += new long[3].clone()[Integer.MAX_VALUE]);
        Wide[] wides = new Wide[100];
        for (int i = 0; i < wides.length; i += 3) {
            wides[i] = new Wide();
        }
        loop(wides);
        loop(wides);
        System.out.println(sum);
    }
}
