package ibrik.compiler.image.liveness;

/// The general registers by their numbers in instructions (Intel SDM Vol. 2, table 3-1), and sets of them: bit n is
/// register n.
final class Registers {
    static final int RAX = 0;
    static final int RCX = 1;
    static final int RBX = 3;
    static final int RSP = 4;
    static final int RBP = 5;
    static final int RSI = 6;
    static final int RDI = 7;
    static final int NONE = -1;

    /// Callee-saved registers by the places that they have in unwind tables: rbx, rbp, r12 to r15.
    static final int[] CALLEE_SAVED = {RBX, RBP, 12, 13, 14, 15};

    private Registers() {}

    static int bit(int register) {
        return 1 << register;
    }

    /// The callee-saved registers of a set, bit n for the n-th of [#CALLEE_SAVED].
    static int calleeSaved(int registers) {
        int found = 0;
        for (int i = 0; i < CALLEE_SAVED.length; i++) {
            found |= (registers >>> CALLEE_SAVED[i] & 1) << i;
        }
        return found;
    }
}
