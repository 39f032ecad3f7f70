package ibrik.compiler.classes;

import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.util.LinkedHashSet;
import java.util.Set;

/// The string constants that stand in the application's class files, in code that is reached or not.
final class ApplicationTexts {
    private final ClassPath path;
    private final Set<String> texts = new LinkedHashSet<>();

    private ApplicationTexts(ClassPath path) {
        this.path = path;
    }

    static Set<String> of(ClassPath path) {
        var all = new ApplicationTexts(path);
        path.applicationFiles().stream().filter(name -> name.endsWith(".class")).forEach(all::add);
        return all.texts;
    }

    /// A file that is damaged says nothing: its class cannot be loaded.
    private void add(String file) {
        try {
            byte[] content = path.applicationBytes(file).orElseThrow();
            for (PoolEntry entry : ClassFile.of().parse(content).constantPool()) {
                if (entry instanceof StringEntry text) {
                    texts.add(text.stringValue());
                }
            }
        } catch (IllegalArgumentException | UncheckedIOException damaged) {
            return;
        }
    }
}
