package ibrik.runtime.exception;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Substitute;

/// Elements as HotSpot makes them: printed without loader and version.
@Substitute("java.lang.StackTraceElement")
public final class StackTraceElement_ {
    @Alias
    private byte format;

    /// @param module null for the unnamed module
    /// @param line -1 if unknown
    @Add
    public static StackTraceElement of(String module, String className, String methodName, String file, int line) {
        String loader = module == null ? "app" : null;
        StackTraceElement element = new StackTraceElement(loader, module, null, className, methodName, file, line);
        // BUILTIN_CLASS_LOADER | JDK_NON_UPGRADEABLE_MODULE: all classes of an image are of these kinds.
        ((StackTraceElement_) (Object) element).format = 3;
        return element;
    }
}
