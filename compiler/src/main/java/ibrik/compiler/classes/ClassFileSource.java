package ibrik.compiler.classes;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;

/// A parsed class file and where it came from.
///
/// @param module name of the JDK module, or null for classes of the class path
/// @param unverified the file of a class that must be verified before it is linked, or null
record ClassFileSource(ClassModel model, String module, boolean ofTarget, byte[] unverified) {
    /// A class that is trusted.
    ClassFileSource(ClassModel model, String module, boolean ofTarget) {
        this(model, module, ofTarget, null);
    }

    String sourceFile() {
        return model.findAttribute(Attributes.sourceFile())
                .map(attribute -> attribute.sourceFile().stringValue())
                .orElse(null);
    }
}
