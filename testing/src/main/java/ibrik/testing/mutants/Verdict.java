package ibrik.testing.mutants;

/// What became of a mutant here and on HotSpot.
///
/// @param kind   the sort of outcome
/// @param detail both sides
record Verdict(Mutant mutant, Kind kind, String detail) {
    enum Kind {
        /// Accepted, and the output is equal; or the same error.
        SAME(true),
        /// The build names the class whose error HotSpot throws at run time.
        REFUSED_EARLIER(true),
        /// HotSpot does not come to an end with it.
        ENDLESS(true),
        /// The build refuses what runs on HotSpot, or fails there in another way.
        STRICTER(false),
        DIFFERENT(false),
        /// A trace of ours, or no end.
        CRASH(false);

        private final boolean good;

        Kind(boolean good) {
            this.good = good;
        }
    }

    boolean isGood() {
        return kind.good;
    }

    boolean isCrash() {
        return kind == Kind.CRASH;
    }

    @Override
    public String toString() {
        return kind + " " + mutant + ": " + detail;
    }
}
