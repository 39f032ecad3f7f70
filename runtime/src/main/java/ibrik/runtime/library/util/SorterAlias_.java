package ibrik.runtime.library.util;

import ibrik.vocabulary.mark.Substitute;

/// A name for the JDK's private class.
@Substitute("java.util.DualPivotQuicksort$Sorter")
final class SorterAlias_ {}
