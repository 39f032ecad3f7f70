package ibrik.compiler.image.liveness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.compiler.image.liveness.Instruction.Access;
import ibrik.compiler.llvm.Disassembler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Compares what the decoder says of random instructions with the text that LLVM's disassembler makes of them.
final class DecoderTest {
    private static final int COUNT = 200_000;
    private static final int BYTES = 24;
    private static final Pattern PREFIX =
            Pattern.compile("(rep|repe|repne|lock|data16|xacquire|xrelease|rex64|addr32|[c-g]s)");
    /// Registers that a call keeps; what some instructions do to others, without naming them, does not matter.
    private static final int KEPT =
            IntStream.of(Registers.CALLEE_SAVED).map(Registers::bit).sum() | Registers.bit(Registers.RSP);

    private static final int[] LEGACY = {0x66, 0xF2, 0xF3};
    private static final List<String> NAMES = List.of("ax", "cx", "dx", "bx", "sp", "bp", "si", "di");
    private static final Pattern REGISTER = Pattern.compile("%([a-z0-9]+)");
    /// What overwrites its last operand and reads only the others.
    private static final Pattern WRITES =
            Pattern.compile("v?mov(?!s[dls]? .*xmm\\d+$).*|lea.*|pop[lq]? .*|imul.*|xor.*|sub.*"
                    + "|popcnt.*|lzcnt.*|tzcnt.*|v?cvtt?[sp][sd]2si.*|v?pmovmskb.*|v?pextr.*|v?extractps.*"
                    + "|rorx.*|shlx.*|sarx.*|shrx.*|bextr.*|bzhi.*|pdep.*|pext.*|andn.*|blsi.*|blsr.*|blsmsk.*");

    private final Random random = new Random(7);

    @Test
    void sayWhatLlvmSays() {
        var disassembler = new Disassembler();
        var decoded = new TreeMap<String, Integer>();
        for (int i = 0; i < COUNT; i++) {
            byte[] code = randomCode();
            var line = withoutPrefixes(disassembler.read(code));
            boolean isPrefix = PREFIX.matcher(line.text()).matches();
            if (line.length() == 0 || isPrefix) {
                continue;
            }
            var instruction = new Decoder(code).decode(0);
            if (instruction != null) {
                check(instruction, line, Arrays.copyOf(code, line.length()));
                decoded.merge(line.text().split("\\s")[0], 1, Integer::sum);
            }
        }
        assertTrue(decoded.size() > 600, decoded.size() + " kinds: " + decoded.keySet());
    }

    /// Prefixes that change nothing here.
    private static Disassembler.Line withoutPrefixes(Disassembler.Line line) {
        return new Disassembler.Line(
                line.length(),
                line.text().replaceAll("^(" + PREFIX + "\\s+)+", "").replaceAll(",%[re]iz,\\d", ""));
    }

    /// Prefixes in the order that compilers use, then anything.
    private byte[] randomCode() {
        var code = new byte[BYTES];
        random.nextBytes(code);
        int at = 0;
        if (random.nextInt(3) == 0) {
            code[at++] = (byte) LEGACY[random.nextInt(LEGACY.length)];
        }
        int form = random.nextInt(8);
        if (form < 2) {
            code[0] = (byte) (form == 0 ? 0xC4 : 0xC5);
            if (form == 0) {
                code[1] = (byte) (code[1] & 0xE0 | 1 + random.nextInt(3));
            }
            return code;
        }
        if (random.nextBoolean()) {
            code[at++] = (byte) (0x40 | random.nextInt(16));
        }
        if (form > 4) {
            code[at++] = 0x0F;
            if (form == 7) {
                code[at] = (byte) (random.nextBoolean() ? 0x38 : 0x3A);
            }
        }
        return code;
    }

    private static void check(Instruction instruction, Disassembler.Line line, byte[] code) {
        String what = line.text() + " " + java.util.HexFormat.ofDelimiter(" ").formatHex(code) + " " + instruction;
        assertEquals(line.length(), instruction.length(), what);
        int named = 0;
        var operands = new ArrayList<Integer>();
        var matcher = REGISTER.matcher(line.text());
        while (matcher.find()) {
            int number = number(matcher.group(1));
            named |= number < 0 ? 0 : Registers.bit(number);
            operands.add(number);
        }
        if (instruction.stackChange() == 0) {
            assertEquals(0, named & KEPT & ~instruction.named() & ~comparedStack(line.text()), what);
        }
        checkSets(instruction, line.text(), operands, what);
        checkMemory(instruction, line.text(), what);
    }

    /// `cmp` and `test` of the stack pointer are no uses.
    private static int comparedStack(String text) {
        return text.startsWith("cmp") || text.startsWith("test") ? Registers.bit(Registers.RSP) : 0;
    }

    private static void checkSets(Instruction instruction, String text, List<Integer> operands, String what) {
        if (instruction.sets() == 0 || text.startsWith("mulx")) {
            return;
        }
        String mnemonic = text.replace('\t', ' ');
        assertTrue(WRITES.matcher(mnemonic).matches(), what);
        int last = operands.getLast();
        assertEquals(Registers.bit(last), instruction.sets(), what);
        String name = text.substring(text.lastIndexOf('%') + 1);
        assertTrue(name.startsWith("r") && !name.endsWith("w") && !name.endsWith("b") || name.startsWith("e"), what);
        boolean clears = mnemonic.startsWith("xor") || mnemonic.startsWith("sub");
        boolean isReadToo = operands.subList(0, operands.size() - 1).contains(last);
        assertEquals(isReadToo && !clears, (instruction.uses() & Registers.bit(last)) != 0, what);
        if (clears) {
            assertEquals(List.of(last, last), operands, what);
        }
        if (mnemonic.startsWith("imul")) {
            assertTrue(text.contains("$"), what);
        }
    }

    private static void checkMemory(Instruction instruction, String text, String what) {
        var memory = instruction.memory();
        boolean namesStack = Pattern.compile("\\(%[re]sp\\b").matcher(text).find();
        if (namesStack && instruction.stackChange() == 0 && !text.startsWith("nop") && !text.startsWith("prefetch")) {
            assertEquals(Registers.RSP, memory.base(), what);
            assertTrue(memory.indexed() || !text.matches(".*\\(%[re]sp,.*"), what);
        }
        if (memory.kind() == Access.Kind.WRITTEN && memory.bytes() > 0) {
            assertTrue(text.matches("v?mov.*\\)|v?mov.*\\t.*, (%..:)?-?[0-9]+"), what);
        }
        if (memory.kind() == Access.Kind.ADDRESS) {
            assertTrue(text.startsWith("lea"), what);
        }
    }

    /// The number of the general register that a name belongs to; -1 for others.
    private static int number(String name) {
        if (name.matches("r\\d+[dwb]?")) {
            return Integer.parseInt(name.replaceAll("[^0-9]", ""));
        }
        if (name.matches("[abcd][lh]")) {
            return "acdb".indexOf(name.charAt(0));
        }
        int index = NAMES.indexOf(name.replaceAll("^[re]|l$", ""));
        return name.length() >= 2 && !name.equals("es") ? index : -1;
    }
}
