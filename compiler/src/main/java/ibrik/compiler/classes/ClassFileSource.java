package ibrik.compiler.classes;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;

/// A parsed class file and where it came from.
///
/// @param module name of the JDK module, or null for classes of the class path
record ClassFileSource(ClassModel model, String module, boolean ofTarget) {
    String sourceFile() {
        return model.findAttribute(Attributes.sourceFile())
                .map(attribute -> attribute.sourceFile().stringValue())
                .orElse(null);
    }
}
