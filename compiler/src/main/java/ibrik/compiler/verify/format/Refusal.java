package ibrik.compiler.verify.format;

/// Why the virtual machine does not take a class: the error that it throws.
///
/// @param message what the error says: the class, the member, the rule
public record Refusal(Kind kind, String message) {
    /// The errors, all of them subclasses of `LinkageError`, by the stage that finds them.
    public enum Kind {
        /// Loading: the file breaks the format (JVMS §4.8), or is for another Java.
        CLASS_FORMAT("ClassFormatError"),
        CLASS_VERSION("UnsupportedClassVersionError"),
        /// Loading: the class itself or a class above it does not exist, or the file holds another one.
        NOT_FOUND("NoClassDefFoundError"),
        /// Loading: the class cannot stand below those that it names (JVMS §5.3.5).
        CIRCULARITY("ClassCircularityError"),
        INCOMPATIBLE("IncompatibleClassChangeError"),
        ACCESS("IllegalAccessError"),
        /// Linking: the code breaks the rules of types (JVMS §4.10).
        VERIFY("VerifyError"),
        /// Resolution: no class above has such a member (JVMS §5.4.3).
        NO_FIELD("NoSuchFieldError"),
        NO_METHOD("NoSuchMethodError");

        private final String simpleName;

        Kind(String simpleName) {
            this.simpleName = simpleName;
        }

        /// The name of the error's class, with slashes.
        public String internalName() {
            return "java/lang/" + simpleName;
        }
    }

    /// The error as `ibrik.compiler.ir.Control.LinkageFailure` has it: its class and its message.
    public String error() {
        return kind.internalName() + ": " + message;
    }

    @Override
    public String toString() {
        return kind.simpleName + ": " + message;
    }
}
