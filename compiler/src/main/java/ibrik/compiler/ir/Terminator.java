package ibrik.compiler.ir;

import java.util.ArrayList;
import java.util.List;

/// How a block ends.
public abstract sealed class Terminator {
    /// Normal successors, one entry per edge (a block may occur twice).
    public List<Block> targets() {
        return List.of();
    }

    /// The value that the terminator reads, or null.
    public Node valueOrNull() {
        return null;
    }

    /// Replaces the value read.
    void setValue(Node value) {
        throw new IllegalStateException("no value here: " + value);
    }

    /// Redirects every edge to `from` towards `to`.
    abstract void retarget(Block from, Block to);

    public static final class Goto extends Terminator {
        private Block target;

        public Goto(Block target) {
            this.target = target;
        }

        public Block target() {
            return target;
        }

        @Override
        public List<Block> targets() {
            return List.of(target);
        }

        @Override
        void retarget(Block from, Block to) {
            target = target == from ? to : target;
        }
    }

    /// Branches on an INT value: not zero goes to `then`.
    public static final class If extends Terminator {
        private Node condition;
        private Block then;
        private Block otherwise;

        public If(Node condition, Block then, Block otherwise) {
            this.condition = condition;
            this.then = then;
            this.otherwise = otherwise;
        }

        public Node condition() {
            return condition;
        }

        public Block then() {
            return then;
        }

        public Block otherwise() {
            return otherwise;
        }

        @Override
        public Node valueOrNull() {
            return condition;
        }

        @Override
        void setValue(Node value) {
            condition = value;
        }

        @Override
        public List<Block> targets() {
            return List.of(then, otherwise);
        }

        @Override
        void retarget(Block from, Block to) {
            then = then == from ? to : then;
            otherwise = otherwise == from ? to : otherwise;
        }
    }

    /// Branches on an INT value; keys are ascending.
    public static final class Switch extends Terminator {
        private Node key;
        private final int[] keys;
        private final Block[] cases;
        private Block otherwise;

        public Switch(Node key, int[] keys, Block[] cases, Block otherwise) {
            this.key = key;
            this.keys = keys;
            this.cases = cases;
            this.otherwise = otherwise;
        }

        public Node key() {
            return key;
        }

        public int[] keys() {
            return keys;
        }

        /// cases[i]: target for keys[i]
        public Block[] cases() {
            return cases;
        }

        public Block otherwise() {
            return otherwise;
        }

        @Override
        public Node valueOrNull() {
            return key;
        }

        @Override
        void setValue(Node value) {
            key = value;
        }

        @Override
        public List<Block> targets() {
            var all = new ArrayList<>(List.of(cases));
            all.add(otherwise);
            return all;
        }

        @Override
        void retarget(Block from, Block to) {
            for (int i = 0; i < cases.length; i++) {
                cases[i] = cases[i] == from ? to : cases[i];
            }
            otherwise = otherwise == from ? to : otherwise;
        }
    }

    /// Returns; the value is null for void.
    public static final class Return extends Terminator {
        private Node value;

        public Return(Node value) {
            this.value = value;
        }

        @Override
        public Node valueOrNull() {
            return value;
        }

        @Override
        void setValue(Node newValue) {
            value = newValue;
        }

        @Override
        void retarget(Block from, Block to) {}
    }

    /// Throws a reference that is not null; goes to the block's handler if there is one.
    public static final class Throw extends Terminator {
        private Node exception;
        private final Position position;

        public Throw(Node exception, Position position) {
            this.exception = exception;
            this.position = position;
        }

        public Position position() {
            return position;
        }

        @Override
        public Node valueOrNull() {
            return exception;
        }

        @Override
        void setValue(Node value) {
            exception = value;
        }

        @Override
        void retarget(Block from, Block to) {}
    }

    /// Control never gets here: behind an instruction that always throws.
    public static final class Unreachable extends Terminator {
        @Override
        void retarget(Block from, Block to) {}
    }
}
