package ibrik.testing.mutants;

import ibrik.testing.mutants.Anatomy.Place;
import ibrik.testing.mutants.Anatomy.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Changes a class file in one place, by a seed: mostly where the change means something, sometimes anywhere.
final class Mutation {
    private static final int LAST_OPCODE = 201;
    private static final String TELLING = "LIJDVZ[;/()<>.$a";
    private static final int[] VERSIONS = {44, 45, 46, 48, 49, 50, 51, 52, 53, 55, 60, 61, 68, 70, 200};

    private final Random dice;

    private Mutation(long seed) {
        this.dice = new Random(seed);
    }

    static Mutant of(Kind kind, int number, long seed) {
        var mutation = new Mutation(seed * 1_000_003 + number);
        var sound = kind.numbered(number);
        List<String> names = List.copyOf(sound.keySet());
        String changed = mutation.pick(names);
        byte[] content = sound.get(changed).clone();
        String[] what = new String[1];
        content = mutation.change(content, what);
        return new Mutant(kind.name() + Kind.suffix(number), sound, changed, content, what[0]);
    }

    private <T> T pick(List<T> all) {
        return all.get(dice.nextInt(all.size()));
    }

    private byte[] change(byte[] content, String[] what) {
        int way = dice.nextInt(20);
        if (way == 0) {
            int length = dice.nextInt(content.length);
            what[0] = "cut off at " + length;
            return Arrays.copyOf(content, length);
        }
        if (way == 1) {
            what[0] = "longer by a byte";
            return Arrays.copyOf(content, content.length + 1);
        }
        if (way <= 4) {
            int at = dice.nextInt(content.length);
            int bit = 1 << dice.nextInt(8);
            content[at] ^= (byte) bit;
            what[0] = "bit " + bit + " of byte " + at;
            return content;
        }
        Map<Role, List<Place>> places = Anatomy.of(content);
        Role role = pick(new ArrayList<>(places.keySet()));
        Place place = pick(places.get(role));
        long before = read(content, place);
        long after = before;
        while (after == before) {
            after = another(role, before, place.size(), content);
        }
        write(content, place, after);
        what[0] = role + " at " + place.at() + " from " + before + " to " + read(content, place);
        return content;
    }

    private long another(Role role, long before, int size, byte[] content) {
        return switch (role) {
            case OPCODE -> dice.nextInt(LAST_OPCODE + 1);
            case TEXT -> TELLING.charAt(dice.nextInt(TELLING.length()));
            case VERSION -> VERSIONS[dice.nextInt(VERSIONS.length)];
            case TAG -> dice.nextInt(21);
            case CLASS_FLAGS, MEMBER_FLAGS -> before ^ 1L << dice.nextInt(16);
            case LIMITS, ATTRIBUTE_LENGTH, CODE_LENGTH, HANDLER -> before + dice.nextInt(-3, 4);
            default -> number(before, size, content);
        };
    }

    private long number(long before, int size, byte[] content) {
        return switch (dice.nextInt(4)) {
            case 0 -> before + 1;
            case 1 -> before - 1;
            case 2 -> before ^ 1L << dice.nextInt(8 * size);
            default -> dice.nextInt(size == 1 ? 256 : Anatomy.poolSize(content) + 2);
        };
    }

    private static long read(byte[] content, Place place) {
        long value = 0;
        for (int i = 0; i < place.size(); i++) {
            value = value << 8 | content[place.at() + i] & 0xFF;
        }
        return value;
    }

    private static void write(byte[] content, Place place, long value) {
        for (int i = 0; i < place.size(); i++) {
            content[place.at() + i] = (byte) (value >>> 8 * (place.size() - 1 - i));
        }
    }
}
