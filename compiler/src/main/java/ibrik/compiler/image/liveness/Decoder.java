package ibrik.compiler.image.liveness;

import ibrik.compiler.image.liveness.Instruction.Access;
import ibrik.compiler.image.liveness.Instruction.Flow;

/// Reads x86-64 instructions as far as liveness needs them: Intel SDM Vol. 2, chapter 2, "Instruction Format".
///
/// Nothing that is not known for certain counts as overwritten; an instruction that is not known at all is none.
final class Decoder {
    private static final int OPERAND_SIZE = 0x66;
    private static final int REPEAT = 0xF3;
    private static final int REPEAT_NOT = 0xF2;

    private final byte[] code;
    private int start;
    private int at;
    private boolean narrow;
    private int repeat;
    private int rex;
    private boolean hasRex;
    private boolean isVex;
    private int vvvv;
    private int vectorBytes;
    private int map;
    private int opcode;
    private int bits;

    private boolean hasMemory;
    private int extension;
    private int reg;
    private int rm;
    private int base;
    private int index;
    private boolean hasVectorIndex;
    private int displacement;
    private int immediate;

    /// @param code all of the code; targets count from its start
    Decoder(byte[] code) {
        this.code = code;
    }

    /// The instruction at a distance from the start of the code; null if it is not known.
    Instruction decode(int position) {
        start = position;
        at = position;
        try {
            readPrefixes();
            return readOpcode() && readOperands() ? describe() : null;
        } catch (ArrayIndexOutOfBoundsException _) {
            return null;
        }
    }

    private int next() {
        return code[at++] & 0xFF;
    }

    private void readPrefixes() {
        narrow = false;
        repeat = 0;
        rex = 0;
        hasRex = false;
        isVex = false;
        vvvv = Registers.NONE;
        vectorBytes = 16;
        while (true) {
            int prefix = code[at] & 0xFF;
            switch (prefix) {
                case OPERAND_SIZE -> narrow = true;
                case REPEAT, REPEAT_NOT -> repeat = prefix;
                // Segments, address size, lock.
                case 0x26, 0x2E, 0x36, 0x3E, 0x64, 0x65, 0x67, 0xF0 -> {}
                default -> {
                    if ((prefix & 0xF0) == 0x40) {
                        rex = prefix & 0xF;
                        hasRex = true;
                        at++;
                    }
                    return;
                }
            }
            at++;
        }
    }

    private boolean readOpcode() {
        int first = next();
        map = 1;
        opcode = first;
        if (first == 0xC4 || first == 0xC5) {
            readVex(first == 0xC4);
        } else if (first == 0x0F) {
            map = 2;
            opcode = next();
            if (opcode == 0x38 || opcode == 0x3A) {
                map = opcode == 0x38 ? 3 : 4;
                opcode = next();
            }
        }
        bits = switch (map) {
            case 1 -> Opcodes.ONE[opcode];
            case 2 -> Opcodes.TWO[opcode];
            case 3 -> Opcodes.THREE_38[opcode];
            case 4 -> Opcodes.THREE_3A[opcode];
            default -> 0;
        };
        // F3 0F 7E moves between vector registers; with REX.W disassemblers do not agree.
        if (map == 2 && opcode == 0x7E && repeat == REPEAT) {
            bits = isWide() ? 0 : bits & ~(Opcodes.RM | Opcodes.SETS_RM);
        }
        // Without F2 or F3, conversions fill MMX registers.
        if (map == 2 && (opcode == 0x2C || opcode == 0x2D) && repeat == 0) {
            bits &= ~(Opcodes.REG | Opcodes.SETS_REG);
        }
        return (bits & Opcodes.KNOWN) != 0 && isVex == isOnlyVex() || has(Opcodes.VECTOR) || has(Opcodes.EITHER);
    }

    /// General registers in an instruction behind VEX.
    private boolean isOnlyVex() {
        return map == 3 && opcode >= 0xF2 || map == 4 && opcode == 0xF0;
    }

    /// Intel SDM Vol. 2, figure 2-9, "VEX bit fields".
    private void readVex(boolean isLong) {
        isVex = true;
        int second = next();
        map = 2;
        int last = second;
        rex = second >>> 5 & 4 ^ 4;
        if (isLong) {
            rex = second >>> 5 ^ 7;
            map = (second & 0x1F) + 1;
            last = next();
            rex |= last >>> 4 & 8;
        }
        hasRex = true;
        vvvv = last >>> 3 & 0xF ^ 0xF;
        vectorBytes = (last & 4) != 0 ? 32 : 16;
        narrow = (last & 3) == 1;
        repeat = (last & 3) == 2 ? REPEAT : (last & 3) == 3 ? REPEAT_NOT : 0;
        opcode = next();
    }

    private boolean readOperands() {
        hasMemory = false;
        reg = Registers.NONE;
        rm = Registers.NONE;
        base = Registers.NONE;
        index = Registers.NONE;
        hasVectorIndex = false;
        displacement = 0;
        if (has(Opcodes.MODRM)) {
            readModRm();
        }
        if (has(Opcodes.IN_OPCODE)) {
            rm = register(opcode & 7 | (rex & 1) << 3, has(Opcodes.REG_BYTE));
        }
        readImmediate();
        // Processors do not agree on branches behind the prefix 66.
        return at <= code.length && !(narrow && isRelative());
    }

    private void readModRm() {
        int modRm = next();
        int mode = modRm >>> 6;
        extension = modRm >>> 3 & 7;
        reg = register(extension | (rex & 4) << 1, has(Opcodes.REG_BYTE));
        // Moves of control registers have no form with memory.
        boolean isControl = map == 2 && opcode >= 0x20 && opcode <= 0x23;
        if (mode == 3 || isControl) {
            rm = register(modRm & 7 | (rex & 1) << 3, has(Opcodes.RM_BYTE));
            return;
        }
        hasMemory = true;
        int low = modRm & 7;
        base = low | (rex & 1) << 3;
        if (low == Registers.RSP) {
            readScaled(mode);
        } else if (low == Registers.RBP && mode == 0) {
            base = Registers.NONE;
            displacement = next32();
        }
        if (mode == 1) {
            displacement = (byte) next();
        } else if (mode == 2) {
            displacement = next32();
        }
    }

    private void readScaled(int mode) {
        int scaled = next();
        index = scaled >>> 3 & 7 | (rex & 2) << 2;
        base = scaled & 7 | (rex & 1) << 3;
        hasVectorIndex = isVex && map == 3 && opcode >= 0x90 && opcode <= 0x93;
        if (index == Registers.RSP && !hasVectorIndex) {
            index = Registers.NONE;
        }
        if ((scaled & 7) == Registers.RBP && mode == 0) {
            base = Registers.NONE;
            displacement = next32();
        }
    }

    private void readImmediate() {
        immediate = 0;
        if (has(Opcodes.IMMEDIATE_8)) {
            immediate = (byte) next();
        }
        boolean isTest = map == 1 && (opcode == 0xF6 || opcode == 0xF7) && extension < 2;
        if (isTest && opcode == 0xF6) {
            next();
        } else if (has(Opcodes.IMMEDIATE) || isTest) {
            boolean isMove64 = map == 1 && opcode >= 0xB8 && opcode <= 0xBF && isWide();
            if (isMove64) {
                at += 8;
            } else if (narrow && !isWide()) {
                immediate = (short) (next() | next() << 8);
            } else {
                immediate = next32();
            }
        }
        if (map == 1 && opcode >= 0xA0 && opcode <= 0xA3) {
            at += 8;
        }
    }

    private boolean isRelative() {
        return map == 1 && (opcode == 0xE8 || opcode == 0xE9 || opcode == 0xEB || (opcode & 0xF0) == 0x70)
                || map == 2 && (opcode & 0xF0) == 0x80;
    }

    private int next32() {
        return next() | next() << 8 | next() << 16 | next() << 24;
    }

    private boolean has(int bit) {
        return (bits & bit) != 0;
    }

    private boolean isWide() {
        return (rex & 8) != 0;
    }

    /// @param isByte whether the numbers of rsp to rdi mean ah to bh, without REX
    private int register(int number, boolean isByte) {
        return isByte && !hasRex && number >= 4 && number < 8 ? number - 4 : number;
    }

    private Instruction describe() {
        int length = at - start;
        if (map == 1 && !isVex) {
            var special = special(length);
            if (special != null) {
                return special;
            }
        } else if (map == 2 && !isVex) {
            var special = specialOfTwo(length);
            if (special != null) {
                return special;
            }
        }
        int sets = sets();
        int change = stackChange();
        int uses = comparesStack() || change != 0 && change != Instruction.ANYWHERE
                ? uses(sets) & ~Registers.bit(Registers.RSP)
                : uses(sets);
        boolean onlyMoves = change != 0 && map == 1 && opcode == 0x8D;
        return next(length, uses, sets & ~Registers.bit(Registers.RSP), onlyMoves ? Access.NONE : access(), change);
    }

    private Instruction next(int length, int uses, int sets, Access memory, int stackChange) {
        return new Instruction(length, Flow.NEXT, -1, uses, sets, memory, stackChange);
    }

    private Instruction flow(int length, Flow flow, int uses) {
        boolean isDirect = flow == Flow.JUMP || flow == Flow.BRANCH || flow == Flow.CALL;
        return new Instruction(length, flow, isDirect ? at + immediate : -1, uses, 0, access(), 0);
    }

    /// Instructions with operands that ModRM does not tell, and those that do not go on behind themselves.
    private Instruction special(int length) {
        if (opcode >= 0x50 && opcode <= 0x57) {
            return next(length, Registers.bit(rm), 0, Access.NONE, narrow ? Instruction.ANYWHERE : -8);
        }
        if (opcode >= 0x58 && opcode <= 0x5F) {
            boolean isStack = rm == Registers.RSP || narrow;
            var top = new Access(Access.Kind.READ, Registers.RSP, false, 0, 8);
            return next(
                    length,
                    narrow ? Registers.bit(rm) : 0,
                    narrow ? 0 : Registers.bit(rm),
                    top,
                    isStack ? Instruction.ANYWHERE : 8);
        }
        if (opcode >= 0x70 && opcode <= 0x7F) {
            return flow(length, Flow.BRANCH, 0);
        }
        return switch (opcode) {
            case 0x68, 0x6A -> next(length, 0, 0, Access.NONE, narrow ? Instruction.ANYWHERE : -8);
            // String instructions.
            case 0x6C, 0x6D, 0x6E, 0x6F, 0xA4, 0xA5, 0xA6, 0xA7, 0xAA, 0xAB, 0xAC, 0xAD, 0xAE, 0xAF ->
                next(
                        length,
                        Registers.bit(Registers.RAX)
                                | Registers.bit(Registers.RCX)
                                | Registers.bit(Registers.RSI)
                                | Registers.bit(Registers.RDI)
                                | Registers.bit(2),
                        0,
                        Access.NONE,
                        0);
            case 0x8F -> next(length, uses(0), 0, access(), Instruction.ANYWHERE);
            case 0x9C -> next(length, 0, 0, Access.NONE, -8);
            case 0x9D -> next(length, 0, 0, Access.NONE, 8);
            case 0xC3 -> flow(length, Flow.RETURN, 0);
            case 0xC9 -> next(length, Registers.bit(Registers.RBP), 0, Access.NONE, Instruction.ANYWHERE);
            case 0xCF, 0xF4 -> opcode == 0xCF ? flow(length, Flow.END, 0) : null;
            case 0xD7 -> next(length, Registers.bit(Registers.RBX) | Registers.bit(Registers.RAX), 0, Access.NONE, 0);
            case 0xE0, 0xE1, 0xE2, 0xE3 -> flow(length, Flow.BRANCH, Registers.bit(Registers.RCX));
            case 0xE8 -> flow(length, Flow.CALL, 0);
            case 0xE9, 0xEB -> flow(length, Flow.JUMP, 0);
            case 0xFF -> group5(length);
            default -> null;
        };
    }

    private Instruction group5(int length) {
        return switch (extension) {
            case 2 -> flow(length, Flow.CALL_ANYWHERE, uses(0));
            case 4 -> flow(length, Flow.JUMP_ANYWHERE, uses(0));
            case 6 -> next(length, uses(0), 0, access(), narrow ? Instruction.ANYWHERE : -8);
            default -> null;
        };
    }

    private Instruction specialOfTwo(int length) {
        if (opcode >= 0x80 && opcode <= 0x8F) {
            return flow(length, Flow.BRANCH, 0);
        }
        return switch (opcode) {
            case 0x07, 0x0B, 0x35 -> flow(length, Flow.END, 0);
            case 0xA2 -> next(length, Registers.bit(Registers.RAX) | Registers.bit(Registers.RCX), 0, Access.NONE, 0);
            // cmpxchg16b.
            case 0xC7 -> next(length, uses(0) | Registers.bit(Registers.RBX), 0, access(), 0);
            default -> null;
        };
    }

    /// Registers that are overwritten, whatever was in them.
    private int sets() {
        boolean isGeneral = has(Opcodes.VECTOR) || !narrow || isVex;
        if (!isGeneral) {
            return 0;
        }
        boolean setsReg = has(Opcodes.SETS_REG) || has(Opcodes.SETS_REG_REPEATED) && repeat == REPEAT;
        int found = setsReg ? Registers.bit(reg) : 0;
        if (has(Opcodes.SETS_RM) && !hasMemory && (opcode != 0xC7 || extension == 0)) {
            found |= Registers.bit(rm);
        }
        if (has(Opcodes.SETS_VVVV)) {
            found |= Registers.bit(vvvv);
        }
        if (map == 1 && opcode >= 0xB8 && opcode <= 0xBF || isCleared()) {
            found |= Registers.bit(rm);
        }
        return found;
    }

    /// `xor` or `sub` of a register with itself.
    private boolean isCleared() {
        boolean clears = map == 1 && !narrow && (opcode == 0x31 || opcode == 0x33 || opcode == 0x29 || opcode == 0x2B);
        return clears && !hasMemory && reg == rm;
    }

    private int uses(int sets) {
        int found = index == Registers.NONE || hasVectorIndex ? 0 : Registers.bit(index);
        if (hasMemory && base != Registers.NONE && base != Registers.RSP) {
            found |= Registers.bit(base);
        }
        boolean cleared = isCleared();
        boolean readsReg = has(Opcodes.REG) && !cleared && (sets & Registers.bit(reg)) == 0;
        boolean readsRm = (has(Opcodes.RM) || has(Opcodes.IN_OPCODE)) && !hasMemory && !cleared;
        // NOTE: the source of a move is read even where it is the target as well.
        boolean isWritten = has(Opcodes.SETS_RM) || map == 1 && opcode >= 0xB8 && opcode <= 0xBF;
        if (has(Opcodes.SETS_RM) && has(Opcodes.REG)) {
            readsReg = true;
        }
        if (readsReg) {
            found |= Registers.bit(reg);
        }
        if (readsRm && !(isWritten && (sets & Registers.bit(rm)) != 0)) {
            found |= Registers.bit(rm);
        }
        if (has(Opcodes.VVVV) && !has(Opcodes.SETS_VVVV)) {
            found |= Registers.bit(vvvv);
        }
        return map == 1 && opcode >= 0x90 && opcode <= 0x97 ? found | Registers.bit(Registers.RAX) : found;
    }

    private Access access() {
        if (!hasMemory) {
            return Access.NONE;
        }
        boolean isIndexed = index != Registers.NONE || has(Opcodes.BIT_STRING) || has(Opcodes.LARGE);
        if (map == 1 && opcode == 0x8D) {
            return new Access(Access.Kind.ADDRESS, base, isIndexed, displacement, 0);
        }
        if (has(Opcodes.STORE)) {
            return new Access(Access.Kind.WRITTEN, base, isIndexed, displacement, storedBytes());
        }
        return new Access(Access.Kind.READ, base, isIndexed, displacement, has(Opcodes.VECTOR) ? 32 : 8);
    }

    /// Bytes that are overwritten; of a part of a word, none.
    private int storedBytes() {
        if (!has(Opcodes.VECTOR)) {
            return isWide() ? 8 : 0;
        }
        return switch (opcode) {
            // movss and movsd move one element.
            case 0x11 -> repeat == 0 ? vectorBytes : repeat == REPEAT_NOT ? 8 : 0;
            case 0x13, 0x17, 0xD6 -> 8;
            // Without a prefix it moves an MMX register.
            case 0x7F -> narrow || repeat == REPEAT ? vectorBytes : 8;
            case 0xE7 -> narrow ? vectorBytes : 8;
            default -> vectorBytes;
        };
    }

    /// What is known to be added to the stack pointer.
    private int stackChange() {
        boolean isTarget = !hasMemory && rm == Registers.RSP && (has(Opcodes.RM) || has(Opcodes.IN_OPCODE));
        if (isTarget
                && map == 1
                && (opcode == 0x83 || opcode == 0x81)
                && isWide()
                && (extension == 0 || extension == 5)) {
            return extension == 0 ? immediate : -immediate;
        }
        boolean isLea = map == 1 && opcode == 0x8D && reg == Registers.RSP;
        if (isLea && base == Registers.RSP && index == Registers.NONE) {
            return displacement;
        }
        // A copy of the stack pointer is a use of it; all else that names it may change it.
        boolean isNamed =
                isTarget || has(Opcodes.REG) && reg == Registers.RSP || has(Opcodes.VVVV) && vvvv == Registers.RSP;
        boolean isCopy = map == 1 && (opcode == 0x89 && !isTarget || opcode == 0x8B && reg != Registers.RSP);
        return isNamed && !isCopy && !comparesStack() ? Instruction.ANYWHERE : 0;
    }

    /// `cmp` and `test` of the stack pointer with something.
    private boolean comparesStack() {
        return map == 1
                && (opcode == 0x39
                        || opcode == 0x3B
                        || opcode == 0x85
                        || (opcode == 0x81 || opcode == 0x83) && extension == 7);
    }
}
