package ibrik.tools.emulator;

import java.time.Duration;
import java.util.Optional;

/// How long a guest may run.
///
/// @param time  it is killed after so long
/// @param grace signals that ask this process to end are passed on to it, and it is killed so long after the first;
///              if empty, they end this process and the guest at once
public record GuestLimits(Optional<Duration> time, Optional<Duration> grace) {
    /// A bound on the whole run alone.
    public static GuestLimits within(Duration time) {
        return new GuestLimits(Optional.of(time), Optional.empty());
    }
}
