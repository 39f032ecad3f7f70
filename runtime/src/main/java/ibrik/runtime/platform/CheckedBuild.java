package ibrik.runtime.platform;

/// Whether this image was built with `-ea`: then it also checks itself where that costs time or memory.
public final class CheckedBuild {
    private static final boolean CHECKED = CheckedBuild.class.desiredAssertionStatus();

    private CheckedBuild() {}

    public static boolean isChecked() {
        return CHECKED;
    }
}
