package ibrik.compiler.analysis;

import ibrik.compiler.classes.ArrayType;
import ibrik.compiler.classes.BinaryName;
import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.JavaType;
import ibrik.compiler.classes.Method;
import ibrik.compiler.ir.Leaf;
import ibrik.compiler.ir.Node;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Which classes `Class.forName` can mean: the image has to hold them.
///
/// A name that stands in the call is looked up. If the program computes a name, every string constant of the
/// application that is the name of a class counts, and so does every class constant of its reached code: the name may
/// come from `Class.getName`.
final class ClassNames {
    private static final String SERVICES = "META-INF/services/";
    /// The beginning of the name of an array, before a computed end: also in the recipe of a concatenation.
    private static final Pattern ARRAY_BEGINS = Pattern.compile("(\\[+)(?:L?|L?\\x01.*)");

    private final Reachability world;
    /// Class constants seen before the first name was computed, with the method that has them.
    private final Map<ClassType, Method> constants = new LinkedHashMap<>();
    private boolean computed;

    ClassNames(Reachability world) {
        this.world = world;
    }

    /// The program looks this name up.
    void onLookUp(Node name, Method user) {
        if (name instanceof Leaf.StringConstant constant) {
            reach(constant.value(), user);
        } else if (!computed) {
            computed = true;
            for (String text : world.world().path().applicationTexts()) {
                reach(text, user);
                var array = ARRAY_BEGINS.matcher(text);
                if (array.matches()) {
                    world.arraysByClass().onName(array.group(1).length());
                }
            }
            constants.forEach(this::reach);
        }
    }

    /// The method has this type as a constant.
    void onConstant(JavaType type, Method user) {
        JavaType named = type instanceof ArrayType array ? array.baseElement() : type;
        if (named instanceof ClassType constant && constant.isOfApplication()) {
            if (computed) {
                reach(constant, user);
            } else {
                constants.putIfAbsent(constant, user);
            }
        }
    }

    /// The program loads providers of this service, or of one that is computed.
    void onService(Node service, Method user) {
        boolean isKnown = service instanceof Leaf.ClassConstant;
        String only = isKnown ? ((Leaf.ClassConstant) service).value().name() : "";
        var path = world.world().path();
        for (String file : path.applicationFiles()) {
            if (file.startsWith(SERVICES) && (!isKnown || file.equals(SERVICES + only))) {
                new String(path.applicationBytes(file).orElseThrow(), StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> line.replaceFirst("#.*", "").strip())
                        .forEach(name -> reach(name, user));
            }
        }
    }

    private void reach(String name, Method user) {
        var type = BinaryName.find(world.world(), name).orElse(null);
        if (type instanceof ClassType named) {
            reach(named, user);
        } else if (type != null) {
            world.reachType(type);
        }
    }

    private void reach(ClassType type, Method user) {
        world.reachInitialiser(type, user);
        world.reflected().onName(type);
    }
}
