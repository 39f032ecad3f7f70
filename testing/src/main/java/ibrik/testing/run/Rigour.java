package ibrik.testing.run;

import java.util.List;

/// How hard the collector is tried while programs run.
public enum Rigour {
    USUAL(List.of(), 1),
    /// The heap is checked after each collection.
    VERIFY(List.of("-XX:+VerifyAfterGC"), 1),
    /// The collector runs as often as it can. Chosen: at every 64th slow path, so that the slowest programs still end
    /// in
    /// a minute.
    STRESS(List.of("-Xgc:stress=64"), 4);

    private final List<String> flags;
    private final int timeFactor;

    Rigour(List<String> flags, int timeFactor) {
        this.flags = flags;
        this.timeFactor = timeFactor;
    }

    /// Options of the image.
    List<String> flags() {
        return flags;
    }

    /// How many times longer a program may take.
    int timeFactor() {
        return timeFactor;
    }
}
