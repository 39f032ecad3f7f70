package ibrik.tools.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// An amount of memory as users write it: a number of MiB, or with the unit K, M or G.
public final class MemorySize implements ITypeConverter<MemorySize> {
    /// The least memory a guest is promised to run in.
    static final int LEAST_MEBIBYTES = 16;

    private final int mebibytes;

    /// Called by picocli, for a converter.
    public MemorySize() {
        this(0);
    }

    private MemorySize(int mebibytes) {
        this.mebibytes = mebibytes;
    }

    static MemorySize ofMebibytes(int mebibytes) {
        return new MemorySize(mebibytes);
    }

    int mebibytes() {
        return mebibytes;
    }

    @Override
    public MemorySize convert(String text) {
        if (!text.matches("[0-9]{1,9}[kKmMgG]?")) {
            String module = text.contains("/") ? "; the main class of a program is named by --main" : "";
            throw new TypeConversionException(
                    "'" + text + "' is not an amount of memory, such as 256, 64M or 2G" + module);
        }
        char last = Character.toUpperCase(text.charAt(text.length() - 1));
        long number = Long.parseLong(Character.isDigit(last) ? text : text.substring(0, text.length() - 1));
        long size = switch (last) {
            case 'K' -> number / 1024;
            case 'G' -> number * 1024;
            default -> number;
        };
        if (size > Integer.MAX_VALUE) {
            throw new TypeConversionException("'" + text + "' is more memory than QEMU can give");
        }
        return ofMebibytes((int) size);
    }

    @Override
    public String toString() {
        return mebibytes + "M";
    }
}
