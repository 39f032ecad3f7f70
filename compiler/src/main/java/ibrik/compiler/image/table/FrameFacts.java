package ibrik.compiler.image.table;

/// What stack traces need to know of classes and methods and debug information does not hold.
public interface FrameFacts {
    /// The module of a class, `java.base` for example; empty for the unnamed module.
    ///
    /// @param className with dots, as in a method's symbol
    String moduleOf(String className);

    /// Whether stack traces leave the method out: hidden classes and generated adapters.
    boolean isHidden(String methodSymbol);

    /// Every class in the unnamed module, nothing hidden.
    static FrameFacts none() {
        return new FrameFacts() {
            @Override
            public String moduleOf(String className) {
                return "";
            }

            @Override
            public boolean isHidden(String methodSymbol) {
                return false;
            }
        };
    }
}
