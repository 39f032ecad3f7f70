package ibrik.tools.application;

import ibrik.compiler.classes.FileTree;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/// The texts that classes hold as constants, among which are names that a program asks for. Of a text that javac joins
/// with others at run time they hold the pieces together, each place of another one marked by a control character.
final class ClassTexts {
    private ClassTexts() {}

    /// @param classes a directory of class files
    static Set<String> in(Path classes) throws IOException {
        Set<String> texts = new TreeSet<>();
        for (Path file : FileTree.filesOf(classes, ".class")) {
            for (PoolEntry entry :
                    ClassFile.of().parse(Files.readAllBytes(file)).constantPool()) {
                if (entry instanceof StringEntry text) {
                    texts.add(text.stringValue().split("[\\x01\\x02]", 2)[0]);
                }
            }
        }
        return texts;
    }
}
