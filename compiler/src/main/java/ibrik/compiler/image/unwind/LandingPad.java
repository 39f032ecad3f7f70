package ibrik.compiler.image.unwind;

/// A stretch of code whose exceptions go to one pad. All are addresses; `end` is exclusive.
public record LandingPad(long start, long end, long pad) {}
