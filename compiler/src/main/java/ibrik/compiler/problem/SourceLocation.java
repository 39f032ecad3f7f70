package ibrik.compiler.problem;

/// A line of a source file, as class files name it.
///
/// @param file the `SourceFile` attribute (`Hello.java`), or the path of a file that is not source
/// @param line from 1, or 0 if only the file is known
public record SourceLocation(String file, int line) {
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}
