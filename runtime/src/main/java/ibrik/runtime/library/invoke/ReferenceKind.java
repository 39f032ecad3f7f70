package ibrik.runtime.library.invoke;

/// Kinds of method handles (JVMS §5.4.3.5, table 5.4.3.5-A).
final class ReferenceKind {
    static final int GET_FIELD = 1;
    static final int GET_STATIC = 2;
    static final int PUT_FIELD = 3;
    static final int PUT_STATIC = 4;
    static final int VIRTUAL = 5;
    static final int STATIC = 6;
    static final int SPECIAL = 7;
    static final int NEW_SPECIAL = 8;
    static final int INTERFACE = 9;

    private ReferenceKind() {}
}
