package ibrik.compiler.analysis;

import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.Hierarchy;
import ibrik.compiler.classes.Method;
import ibrik.compiler.ir.Leaf;
import ibrik.compiler.ir.Node;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/// Names of classes that a program spells letter by letter, as `name.append('S')` does, and looks up in the package of
/// that code: each class of the package whose simple name has no other letters counts.
final class SpelledNames {
    private static final String CLASS_FILE = ".class";

    /// What the code of one package does.
    private static final class Spelling {
        final Set<Integer> letters = new HashSet<>();
        final Set<String> found = new HashSet<>();
        Method user;
    }

    private final Reachability world;
    private final BiConsumer<String, Method> reach;
    private final Map<String, Spelling> spellings = new HashMap<>();

    /// @param reach is told the name of a class, and the method that looks it up
    SpelledNames(Reachability world, BiConsumer<String, Method> reach) {
        this.world = world;
        this.reach = reach;
    }

    /// Code of the application appends a letter to a text.
    void onLetter(Node letter, Method user) {
        if (letter instanceof Leaf.Constant constant) {
            Spelling spelling = spelling(user);
            if (spelling.letters.add((int) constant.bits())) {
                find(spelling);
            }
        }
    }

    /// Code of the application looks up a name that it computes.
    void onComputed(Method user) {
        Spelling spelling = spelling(user);
        if (spelling.user == null) {
            spelling.user = user;
            find(spelling);
        }
    }

    private Spelling spelling(Method user) {
        return spellings.computeIfAbsent(Hierarchy.packageOf(user.owner()), _ -> new Spelling());
    }

    private void find(Spelling spelling) {
        if (spelling.user == null || spelling.letters.isEmpty()) {
            return;
        }
        ClassType owner = spelling.user.owner();
        String folder = owner.internalName().substring(0, owner.internalName().lastIndexOf('/') + 1);
        world.world().path().applicationFiles().stream()
                .filter(file -> file.startsWith(folder) && file.endsWith(CLASS_FILE))
                .map(file -> file.substring(0, file.length() - CLASS_FILE.length()))
                .filter(name -> name.chars().skip(folder.length()).allMatch(spelling.letters::contains))
                .filter(spelling.found::add)
                .sorted()
                .forEach(name -> reach.accept(name.replace('/', '.'), spelling.user));
    }
}
