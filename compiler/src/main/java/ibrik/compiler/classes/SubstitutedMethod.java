package ibrik.compiler.classes;

import java.lang.classfile.MethodModel;

/// A method of a substitution class that stands for one of its target.
///
/// @param target     binary name of the class whose method it stands for
/// @param name       of that method
/// @param descriptor of that method
/// @param sourceFile path of the substitution class below a source folder, such as `ibrik/runtime/library/Text_.java`
/// @param deletion   whether reaching it is a problem (`@Delete`), not a body
/// @param model      the method of the substitution class
public record SubstitutedMethod(
        String target, String name, String descriptor, String sourceFile, boolean deletion, MethodModel model) {
    public SubstitutedMethod {
        if (name.isEmpty() || descriptor.isEmpty()) {
            throw new IllegalArgumentException("a method of " + target + " without a name");
        }
    }
}
