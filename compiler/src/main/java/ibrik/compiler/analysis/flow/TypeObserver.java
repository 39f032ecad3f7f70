package ibrik.compiler.analysis.flow;

/// Hears of each type that comes to a flow, also of null.
@FunctionalInterface
public interface TypeObserver {
    /// A type of this number is there; what was told may be told again.
    void on(int number);

    /// The flow has become a part of `whole`: who goes on observing that one, or null for nobody.
    default TypeObserver movedTo(Flow whole) {
        return this;
    }
}
