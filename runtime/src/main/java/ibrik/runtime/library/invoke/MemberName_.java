package ibrik.runtime.library.invoke;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Substitute;
import java.lang.invoke.MethodType;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;

/// A member as lookups name it; once it is found, [#found] is what reflection knows of it.
@Substitute("java.lang.invoke.MemberName")
final class MemberName_ {
    // Flags of MethodHandleNatives.Constants.
    @Add
    private static final int METHOD = 0x10000;

    @Add
    private static final int CONSTRUCTOR = 0x20000;

    @Add
    private static final int FIELD = 0x40000;

    @Add
    private static final int KIND_SHIFT = 24;

    @Alias
    Class<?> clazz;

    @Alias
    String name;

    @Alias
    Object type;

    @Alias
    int flags;

    /// A `Method`, `Constructor` or `Field`.
    @Add
    Member found;

    /// The constructor of the JDK, for a class.
    MemberName_(Class<?> type) {}

    @Alias
    native IllegalAccessException makeAccessException(String message, Object from);

    @Alias
    native byte getReferenceKind();

    @Alias
    native MethodType getMethodType();

    @Alias
    native MethodType getMethodOrFieldType();

    @Alias
    native MemberName_ asSpecial();

    @Alias
    native MemberName_ asConstructor();

    /// @param sort one of the flags above
    @Add
    void set(Member member, int sort, int kind) {
        found = member;
        clazz = member.getDeclaringClass();
        flags = member.getModifiers() | sort | kind << KIND_SHIFT;
    }

    @Add
    void setMethod(Member member, int kind) {
        set(member, METHOD, kind);
    }

    @Add
    void setConstructor(Member member) {
        set(member, CONSTRUCTOR, ReferenceKind.NEW_SPECIAL);
    }

    @Add
    void setField(Member member, int kind) {
        set(member, FIELD, kind);
    }

    @Add
    boolean isOfStatic() {
        return Modifier.isStatic(flags);
    }
}
