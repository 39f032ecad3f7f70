package ibrik.vocabulary.layout;

/// Byte offsets inside java.lang.ref.Reference and SoftReference, which the collector treats specially.
///
/// They follow from the layout rule of [ObjectLayout] and the field order of JDK 25 (`referent`, `queue`, `next`,
/// `discovered`; `timestamp`); the image builder checks them. `referent` and `discovered` are in no reference map.
public final class ReferenceLayout {
    public static final int REFERENT = 8;
    public static final int QUEUE = 16;
    public static final int NEXT = 24;
    /// Links the references found during a collection, later those that wait for the reference handler.
    public static final int DISCOVERED = 32;
    /// Milliseconds of the collector's soft clock at the last `SoftReference.get`.
    public static final int SOFT_TIMESTAMP = 40;

    private ReferenceLayout() {}
}
