package ibrik.compiler.image.liveness;

/// What one machine instruction does to registers, to the stack and to the flow of control.
///
/// @param length in bytes
/// @param target where a direct jump or call goes, as a distance from the start of the code
/// @param uses general registers that it may read, the stack pointer not counted as a base of memory; what is not
///     known to be unread counts as read
/// @param sets general registers whose 64 bits it overwrites, whatever they were
/// @param memory its operand in memory
/// @param stackChange what it adds to the stack pointer; [#ANYWHERE] if that is not known
record Instruction(int length, Flow flow, int target, int uses, int sets, Access memory, int stackChange) {
    static final int ANYWHERE = Integer.MIN_VALUE;

    enum Flow {
        NEXT,
        JUMP,
        BRANCH,
        CALL,
        CALL_ANYWHERE,
        JUMP_ANYWHERE,
        RETURN,
        /// Nothing comes behind it.
        END
    }

    /// An operand in memory.
    ///
    /// @param base register, or [Registers#NONE]
    /// @param indexed another register is added, or the place is not known exactly for another reason
    /// @param bytes read: the most that may be; written: so many bytes are overwritten, 0 if not all of a word is
    record Access(Kind kind, int base, boolean indexed, int displacement, int bytes) {
        static final Access NONE = new Access(Kind.NONE, Registers.NONE, false, 0, 0);

        enum Kind {
            NONE,
            /// Perhaps written too.
            READ,
            WRITTEN,
            /// Only its address is taken.
            ADDRESS
        }
    }

    boolean isCall() {
        return flow == Flow.CALL || flow == Flow.CALL_ANYWHERE;
    }

    /// All registers that it names or implies.
    int named() {
        return uses | sets | (memory.base() < 0 ? 0 : Registers.bit(memory.base()));
    }
}
