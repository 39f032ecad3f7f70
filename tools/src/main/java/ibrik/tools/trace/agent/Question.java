package ibrik.tools.trace.agent;

/// What a program asks the virtual machine for by name, as far as a closed world has to know it beforehand.
enum Question {
    /// A class, by the first text among the arguments.
    CLASS,
    /// A method of a class by name and parameters, or of a class by name and type.
    METHOD,
    FIELD,
    CONSTRUCTOR,
    /// All members of a kind; the entry's name for them is that of the constant without underscores.
    ALL_DECLARED_METHODS("allDeclaredMethods"),
    ALL_PUBLIC_METHODS("allPublicMethods"),
    ALL_DECLARED_FIELDS("allDeclaredFields"),
    ALL_PUBLIC_FIELDS("allPublicFields"),
    ALL_DECLARED_CONSTRUCTORS("allDeclaredConstructors"),
    ALL_PUBLIC_CONSTRUCTORS("allPublicConstructors"),
    PROXY,
    RESOURCE,
    BUNDLE,
    SERIAL,
    LAMBDA,
    ALLOCATION,
    ARRAY;

    /// The flag of an entry; empty for other questions.
    final String flag;

    Question() {
        this("");
    }

    Question(String flag) {
        this.flag = flag;
    }
}
