package ibrik.compiler.classes;

import java.util.ArrayList;
import java.util.List;

/// Parameter types and return type of a method descriptor, resolved.
public record Signature(List<JavaType> parameters, JavaType result) {
    List<JavaType> withReceiver(JavaType receiver) {
        var all = new ArrayList<JavaType>(parameters.size() + 1);
        all.add(receiver);
        all.addAll(parameters);
        return List.copyOf(all);
    }
}
