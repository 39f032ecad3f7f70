package ibrik.testing.run;

import java.util.List;

/// How hard the collector is tried while programs run.
public enum Rigour {
    USUAL(List.of(), List.of(), 1),
    /// The heap is checked before and after each collection; there are fewer, as each check follows all that lives.
    VERIFY(
            List.of("-Xmn256m", "-XX:+VerifyBeforeGC", "-XX:+VerifyAfterGC"),
            List.of("-Xmn256m", "-XX:+VerifyBeforeGC", "-XX:+VerifyAfterGC"),
            1),
    /// The collector runs at every hundredth poll. An emulated machine is some fifteen times slower, so that the
    /// interval grows earlier there.
    STRESS(List.of("-Xgc:stress=100"), List.of("-Xgc:stress=100,100000"), 4);

    private final List<String> hostedFlags;
    private final List<String> metalFlags;
    private final int timeFactor;

    Rigour(List<String> hostedFlags, List<String> metalFlags, int timeFactor) {
        this.hostedFlags = hostedFlags;
        this.metalFlags = metalFlags;
        this.timeFactor = timeFactor;
    }

    /// Options of an image on the host.
    List<String> hostedFlags() {
        return hostedFlags;
    }

    /// Options of an image on an emulated machine.
    List<String> metalFlags() {
        return metalFlags;
    }

    /// How many times longer a program may take.
    int timeFactor() {
        return timeFactor;
    }
}
