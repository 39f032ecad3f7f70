package ibrik.testing.random;

import java.util.List;

/// A generated program: a tree of source pieces, and the package it is rendered into.
///
/// @param name the package, such as `p17`
/// @param root the declarations of the program's one file
record Program(String name, Fragment root) {
    /// How big the bodies are by default.
    static final int DEFAULT_SIZE = 2;

    /// The program of a seed; the same for ever, unless the generator changes.
    static Program ofSeed(long seed, int size) {
        Dice dice = new Dice(seed);
        World world = World.random(dice, size);
        return new Program("p" + seed, Fragment.sequence(new Declarations(world, dice, size).all()));
    }

    /// The text of `Main.java` in the program's package.
    String source() {
        return heading(name) + root.render();
    }

    /// The text as it is now, under another package; later changes of the tree do not change it.
    static String heading(String name) {
        List<String> imports = List.of(
                "java.util.ArrayList",
                "java.util.Arrays",
                "java.util.Collections",
                "java.util.Objects",
                "java.util.function.IntUnaryOperator",
                "support.Trace");
        StringBuilder text = new StringBuilder("package " + name + ";\n\n");
        imports.forEach(imported -> text.append("import ").append(imported).append(";\n"));
        return text.append('\n').toString();
    }
}
