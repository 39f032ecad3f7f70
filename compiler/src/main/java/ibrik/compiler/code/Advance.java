package ibrik.compiler.code;

/// Hears how far the compilation is, from any of its threads.
public interface Advance {
    /// @param done  partitions that are compiled
    /// @param all   partitions
    /// @param share the part of the code that is in the former, 0 to 1
    void to(int done, int all, double share);
}
