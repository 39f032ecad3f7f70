package ibrik.compiler.image.liveness;

import java.util.Arrays;

/// What an opcode says about its instruction: Intel SDM Vol. 2, appendix A, "Opcode Map". Opcodes that LLVM's code and
/// our assembly have no use for are missing; an instruction with one is not decoded.
final class Opcodes {
    /// The opcode exists.
    static final int KNOWN = 1;
    /// A ModRM byte follows.
    static final int MODRM = 1 << 1;
    static final int IMMEDIATE_8 = 1 << 2;
    /// 32 bits, or 16 behind the prefix 66.
    static final int IMMEDIATE = 1 << 3;
    /// ModRM.reg is a general register.
    static final int REG = 1 << 4;
    /// ModRM.rm is a general register, if it is a register.
    static final int RM = 1 << 5;
    /// VEX.vvvv is a general register.
    static final int VVVV = 1 << 6;
    /// Without REX, numbers 4 to 7 in ModRM.reg are ah to bh.
    static final int REG_BYTE = 1 << 7;
    static final int RM_BYTE = 1 << 8;
    /// ModRM.reg is overwritten, if the operands have 32 or 64 bits.
    static final int SETS_REG = 1 << 9;
    /// The same behind the prefix F3 only.
    static final int SETS_REG_REPEATED = 1 << 10;
    /// ModRM.rm is overwritten if it is a register of 32 or 64 bits.
    static final int SETS_RM = 1 << 11;
    static final int SETS_VVVV = 1 << 12;
    /// An operand in memory is written and not read.
    static final int STORE = 1 << 13;
    /// The operands are vectors.
    static final int VECTOR = 1 << 14;
    /// The number of a general register stands in the opcode.
    static final int IN_OPCODE = 1 << 15;
    /// The place in memory depends on a register operand: `bt` and its like.
    static final int BIT_STRING = 1 << 16;
    /// More than 32 bytes of memory may be read.
    static final int LARGE = 1 << 17;
    /// It is there with VEX and without, as those of vectors are.
    static final int EITHER = 1 << 18;

    private static final int BYTES = REG_BYTE | RM_BYTE;
    private static final int BOTH = MODRM | REG | RM;

    static final int[] ONE = one();
    /// Behind 0F.
    static final int[] TWO = two();
    /// Behind 0F 38.
    static final int[] THREE_38 = three38();
    /// Behind 0F 3A.
    static final int[] THREE_3A = three3a();

    private Opcodes() {}

    private static void put(int[] map, int first, int last, int bits) {
        Arrays.fill(map, first, last + 1, KNOWN | bits);
    }

    private static int[] one() {
        var map = new int[256];
        for (int operation = 0; operation < 0x40; operation += 8) {
            put(map, operation, operation, BOTH | BYTES);
            put(map, operation + 1, operation + 1, BOTH);
            put(map, operation + 2, operation + 2, BOTH | BYTES);
            put(map, operation + 3, operation + 3, BOTH);
            put(map, operation + 4, operation + 4, IMMEDIATE_8);
            put(map, operation + 5, operation + 5, IMMEDIATE);
        }
        put(map, 0x50, 0x5F, IN_OPCODE);
        put(map, 0x63, 0x63, BOTH | SETS_REG);
        put(map, 0x68, 0x68, IMMEDIATE);
        put(map, 0x69, 0x69, BOTH | IMMEDIATE | SETS_REG);
        put(map, 0x6A, 0x6A, IMMEDIATE_8);
        put(map, 0x6B, 0x6B, BOTH | IMMEDIATE_8 | SETS_REG);
        put(map, 0x6C, 0x6F, 0);
        put(map, 0x70, 0x7F, IMMEDIATE_8);
        put(map, 0x80, 0x80, MODRM | RM | RM_BYTE | IMMEDIATE_8);
        put(map, 0x81, 0x81, MODRM | RM | IMMEDIATE);
        put(map, 0x83, 0x83, MODRM | RM | IMMEDIATE_8);
        put(map, 0x84, 0x84, BOTH | BYTES);
        put(map, 0x85, 0x85, BOTH);
        put(map, 0x86, 0x86, BOTH | BYTES);
        put(map, 0x87, 0x87, BOTH);
        put(map, 0x88, 0x88, BOTH | BYTES | STORE);
        put(map, 0x89, 0x89, BOTH | STORE | SETS_RM);
        put(map, 0x8A, 0x8A, BOTH | BYTES);
        put(map, 0x8B, 0x8B, BOTH | SETS_REG);
        put(map, 0x8C, 0x8C, MODRM | RM);
        put(map, 0x8D, 0x8D, BOTH | SETS_REG);
        put(map, 0x8E, 0x8F, MODRM | RM);
        putUpperHalf(map);
        return map;
    }

    private static void putUpperHalf(int[] map) {
        put(map, 0x90, 0x97, IN_OPCODE);
        put(map, 0x98, 0x99, 0);
        put(map, 0x9B, 0x9F, 0);
        put(map, 0xA4, 0xA7, 0);
        put(map, 0xA8, 0xA8, IMMEDIATE_8);
        put(map, 0xA9, 0xA9, IMMEDIATE);
        put(map, 0xAA, 0xAF, 0);
        put(map, 0xB0, 0xB7, IN_OPCODE | REG_BYTE | IMMEDIATE_8);
        put(map, 0xB8, 0xBF, IN_OPCODE | IMMEDIATE);
        put(map, 0xC0, 0xC0, MODRM | RM | RM_BYTE | IMMEDIATE_8);
        put(map, 0xC1, 0xC1, MODRM | RM | IMMEDIATE_8);
        put(map, 0xC3, 0xC3, 0);
        put(map, 0xC6, 0xC6, MODRM | RM | RM_BYTE | IMMEDIATE_8 | STORE);
        put(map, 0xC7, 0xC7, MODRM | RM | IMMEDIATE | STORE | SETS_RM);
        put(map, 0xC9, 0xC9, 0);
        put(map, 0xCC, 0xCC, 0);
        put(map, 0xCD, 0xCD, IMMEDIATE_8);
        put(map, 0xCF, 0xCF, 0);
        for (int shift = 0xD0; shift <= 0xD3; shift++) {
            put(map, shift, shift, MODRM | RM | (shift % 2 == 0 ? RM_BYTE : 0));
        }
        put(map, 0xD7, 0xD7, 0);
        put(map, 0xD8, 0xDF, MODRM | LARGE);
        put(map, 0xE0, 0xE7, IMMEDIATE_8);
        put(map, 0xE8, 0xE9, IMMEDIATE);
        put(map, 0xEB, 0xEB, IMMEDIATE_8);
        put(map, 0xEC, 0xEF, 0);
        put(map, 0xF4, 0xF5, 0);
        put(map, 0xF6, 0xF6, MODRM | RM | RM_BYTE);
        put(map, 0xF7, 0xF7, MODRM | RM);
        put(map, 0xF8, 0xFD, 0);
        put(map, 0xFE, 0xFE, MODRM | RM | RM_BYTE);
        put(map, 0xFF, 0xFF, MODRM | RM);
    }

    private static int[] two() {
        var map = new int[256];
        put(map, 0x00, 0x03, BOTH | LARGE);
        put(map, 0x05, 0x09, 0);
        put(map, 0x0B, 0x0B, 0);
        put(map, 0x0D, 0x0D, MODRM);
        put(map, 0x10, 0x17, MODRM | VECTOR);
        put(map, 0x18, 0x1F, MODRM | RM);
        put(map, 0x20, 0x23, MODRM | RM);
        put(map, 0x28, 0x2F, MODRM | VECTOR);
        put(map, 0x2A, 0x2A, MODRM | RM | VECTOR);
        put(map, 0x2C, 0x2D, MODRM | REG | SETS_REG | VECTOR);
        put(map, 0x30, 0x35, 0);
        put(map, 0x40, 0x4F, BOTH);
        put(map, 0x50, 0x76, MODRM | VECTOR);
        put(map, 0x50, 0x50, MODRM | REG | SETS_REG | VECTOR);
        put(map, 0x6E, 0x6E, MODRM | RM | VECTOR);
        put(map, 0x70, 0x73, MODRM | IMMEDIATE_8 | VECTOR);
        put(map, 0x77, 0x77, EITHER);
        put(map, 0x7C, 0x7F, MODRM | VECTOR);
        put(map, 0x7E, 0x7E, MODRM | RM | SETS_RM | VECTOR);
        put(map, 0x80, 0x8F, IMMEDIATE);
        put(map, 0x90, 0x9F, MODRM | RM | RM_BYTE);
        put(map, 0xA2, 0xA2, 0);
        put(map, 0xA3, 0xA3, BOTH | BIT_STRING);
        put(map, 0xA4, 0xA4, BOTH | IMMEDIATE_8);
        put(map, 0xA5, 0xA5, BOTH);
        put(map, 0xAB, 0xAB, BOTH | BIT_STRING);
        put(map, 0xAC, 0xAC, BOTH | IMMEDIATE_8);
        put(map, 0xAD, 0xAD, BOTH);
        put(map, 0xAE, 0xAE, MODRM | RM | LARGE);
        put(map, 0xAF, 0xAF, BOTH);
        put(map, 0xB0, 0xB0, BOTH | BYTES);
        put(map, 0xB1, 0xB1, BOTH);
        put(map, 0xB3, 0xB3, BOTH | BIT_STRING);
        put(map, 0xB6, 0xB6, BOTH | RM_BYTE | SETS_REG);
        put(map, 0xB7, 0xB7, BOTH | SETS_REG);
        put(map, 0xB8, 0xB8, BOTH | SETS_REG_REPEATED);
        put(map, 0xBA, 0xBA, MODRM | RM | IMMEDIATE_8);
        put(map, 0xBB, 0xBB, BOTH | BIT_STRING);
        put(map, 0xBC, 0xBD, BOTH | SETS_REG_REPEATED);
        put(map, 0xBE, 0xBE, BOTH | RM_BYTE | SETS_REG);
        put(map, 0xBF, 0xBF, BOTH | SETS_REG);
        put(map, 0xC0, 0xC0, BOTH | BYTES);
        put(map, 0xC1, 0xC1, BOTH);
        put(map, 0xC2, 0xC2, MODRM | IMMEDIATE_8 | VECTOR);
        put(map, 0xC3, 0xC3, BOTH);
        put(map, 0xC4, 0xC4, MODRM | RM | IMMEDIATE_8 | VECTOR);
        put(map, 0xC5, 0xC5, MODRM | REG | SETS_REG | IMMEDIATE_8 | VECTOR);
        put(map, 0xC6, 0xC6, MODRM | IMMEDIATE_8 | VECTOR);
        put(map, 0xC7, 0xC7, MODRM | RM | LARGE);
        put(map, 0xC8, 0xCF, IN_OPCODE);
        put(map, 0xD0, 0xFE, MODRM | VECTOR);
        put(map, 0xD7, 0xD7, MODRM | REG | SETS_REG | VECTOR);
        for (int store : new int[] {0x11, 0x13, 0x17, 0x29, 0x2B, 0x7F, 0xD6, 0xE7}) {
            put(map, store, store, MODRM | VECTOR | STORE);
        }
        return map;
    }

    private static int[] three38() {
        var map = new int[256];
        put(map, 0x00, 0xDF, MODRM | VECTOR);
        Arrays.fill(map, 0x80, 0x90, 0);
        put(map, 0x8C, 0x8E, MODRM | VECTOR);
        put(map, 0xF0, 0xF1, BOTH);
        put(map, 0xF2, 0xF2, BOTH | VVVV | SETS_REG);
        put(map, 0xF3, 0xF3, MODRM | RM | VVVV | SETS_VVVV);
        put(map, 0xF5, 0xF5, BOTH | VVVV | SETS_REG);
        put(map, 0xF6, 0xF6, BOTH | VVVV | EITHER);
        put(map, 0xF7, 0xF7, BOTH | VVVV | SETS_REG);
        return map;
    }

    private static int[] three3a() {
        var map = new int[256];
        put(map, 0x00, 0xDF, MODRM | IMMEDIATE_8 | VECTOR);
        put(map, 0x14, 0x17, MODRM | RM | SETS_RM | IMMEDIATE_8 | VECTOR);
        put(map, 0x20, 0x20, MODRM | RM | IMMEDIATE_8 | VECTOR);
        put(map, 0x22, 0x22, MODRM | RM | IMMEDIATE_8 | VECTOR);
        put(map, 0xF0, 0xF0, BOTH | SETS_REG | IMMEDIATE_8);
        return map;
    }
}
