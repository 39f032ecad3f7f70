package ibrik.compiler.replacement;

import java.util.Set;

/// Methods for which the interpreter has code of its own.
///
/// @param key   `pkg.Class.method` for all methods of the name, or that with the descriptor
/// @param hides the bodies of other kinds that it stands for at build time
/// @param place the source file that holds it, below a source folder
public record HandledMethods(String key, Set<Owner> hides, String place) {
    public HandledMethods {
        hides = Set.copyOf(hides);
    }

    /// The key without a descriptor.
    private String symbolWithoutDescriptor() {
        int descriptor = key.indexOf('(');
        return descriptor < 0 ? key : key.substring(0, descriptor);
    }

    String type() {
        String symbol = symbolWithoutDescriptor();
        return symbol.substring(0, symbol.lastIndexOf('.'));
    }

    String name() {
        String symbol = symbolWithoutDescriptor();
        return symbol.substring(symbol.lastIndexOf('.') + 1);
    }

    boolean covers(String descriptor) {
        return key.indexOf('(') < 0 || key.endsWith(descriptor);
    }
}
