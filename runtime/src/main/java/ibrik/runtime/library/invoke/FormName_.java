package ibrik.runtime.library.invoke;

import ibrik.vocabulary.mark.Substitute;

/// A name for the JDK's package-private class.
@Substitute("java.lang.invoke.LambdaForm$Name")
final class FormName_ {}
