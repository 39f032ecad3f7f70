package ibrik.runtime.library.lang;

import ibrik.runtime.type.ClassTable;

/// A frame that `StackWalker` shows.
final class WalkedFrame implements StackWalker.StackFrame {
    private final StackTraceElement element;
    private final boolean knowsClass;

    WalkedFrame(StackTraceElement element, boolean knowsClass) {
        this.element = element;
        this.knowsClass = knowsClass;
    }

    @Override
    public String getClassName() {
        return element.getClassName();
    }

    @Override
    public String getMethodName() {
        return element.getMethodName();
    }

    @Override
    public Class<?> getDeclaringClass() {
        if (!knowsClass) {
            throw new UnsupportedOperationException("No access to RETAIN_CLASS_REFERENCE");
        }
        return ClassTable.findOrNull(element.getClassName());
    }

    /// Not in the image's tables.
    @Override
    public int getByteCodeIndex() {
        return -1;
    }

    @Override
    public String getFileName() {
        return element.getFileName();
    }

    @Override
    public int getLineNumber() {
        return element.getLineNumber();
    }

    @Override
    public boolean isNativeMethod() {
        return element.isNativeMethod();
    }

    @Override
    public StackTraceElement toStackTraceElement() {
        return element;
    }

    @Override
    public String toString() {
        return element.toString();
    }
}
