package ibrik.testing.run;

/// What a run came to.
///
/// @param output   bytes of the standard output, and of the error stream too if that was asked for
/// @param errors   bytes of the error stream, empty if shared
/// @param status   exit status; meaningless after a timeout
/// @param timedOut whether it was killed because its time was up
public record Outcome(byte[] output, byte[] errors, int status, boolean timedOut) {}
