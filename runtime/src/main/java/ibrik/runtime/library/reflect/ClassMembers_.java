package ibrik.runtime.library.reflect;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Substitute;
import java.lang.reflect.Field;

/// What reflection finds in class mirrors.
@Substitute("java.lang.Class")
public final class ClassMembers_ {
    /// What reflection knows beside the mirror; null if the program does not ask, or cannot.
    @Add
    public Members members;

    private ClassMembers_() {}

    /// The fields that the class declares, themselves and not copies of them.
    @Alias
    native Field[] privateGetDeclaredFields(boolean publicOnly);
}
