package ibrik.tools.application;

import ibrik.compiler.option.ModuleAccess;
import java.nio.file.Path;
import java.util.List;

/// A program that can be built.
///
/// @param name      what to call its files, such as `hello`
/// @param classPath jars and class directories, the program's own first
/// @param mainClass binary name of the class with `main`
/// @param access    what the manifest of its jar asks for
public record Application(String name, List<Path> classPath, String mainClass, ModuleAccess access) {
    public Application {
        classPath = List.copyOf(classPath);
    }
}
