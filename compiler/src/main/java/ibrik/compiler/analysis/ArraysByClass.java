package ibrik.compiler.analysis;

import ibrik.compiler.classes.ArrayType;
import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.JavaType;
import ibrik.compiler.classes.Kind;
import ibrik.compiler.classes.Method;
import ibrik.compiler.classes.PrimitiveType;
import ibrik.compiler.classes.ReferenceType;
import ibrik.compiler.ir.Creation;
import ibrik.compiler.ir.Invocation;
import ibrik.compiler.ir.Leaf;
import ibrik.compiler.ir.Node;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Arrays whose type no instruction names: `Array.newInstance`, and all of the library that stands on it
/// (`Arrays.copyOf`, `toArray`, `Class.arrayType`).
///
/// Once such code is in the image, each array type in the image may have instances. If the application asks by itself,
/// the classes that it can ask for get their array types: those that it names as constants, and those that have
/// instances, which it may ask for their class.
final class ArraysByClass {
    private static final String FROM_MIRROR = "ibrik.runtime.type.Arrays.arrayHub(";
    /// Of a call whose lengths are not counted in the code.
    private static final int USUAL_DIMENSIONS = 2;
    /// Chosen: more are not worth their place in the image. Who wants them is told to name the type (`Arrays.create`).
    private static final int MOST_DIMENSIONS = 8;

    private final Reachability world;
    /// Types that get arrays of as many dimensions as are asked for.
    private final Set<JavaType> named = new LinkedHashSet<>();
    /// Classes of the JDK that have instances; they get arrays of one dimension.
    private final Set<JavaType> met = new LinkedHashSet<>();
    private boolean made;
    private int dimensions;

    ArraysByClass(Reachability world) {
        this.world = world;
    }

    /// The method is in the image.
    void onMethod(Method method) {
        if (!made && method.symbol().startsWith(FROM_MIRROR)) {
            made = true;
            world.typesSoFar().forEach(this::onType);
        }
    }

    /// The type is in the image.
    void onType(JavaType type) {
        if (made && type instanceof ArrayType array) {
            world.instantiate(array);
            if (array.element() instanceof ArrayType inner) {
                // The inner arrays are put there by address, which the flows do not see.
                world.solver().add(world.elementFlow(array), inner);
            }
        }
    }

    /// The type has instances.
    void onInstance(ReferenceType type) {
        if (type instanceof ClassType holder && !holder.name().contains("$$Lambda$")) {
            add(holder, holder.isOfApplication() ? named : met);
        }
    }

    /// The method has this type as a constant.
    void onConstant(JavaType type, Method user) {
        if (user.owner().isOfApplication()) {
            add(type, named);
        }
    }

    /// A call of `Array.newInstance` or `Class.arrayType`.
    void onCall(Invocation.Call call, Method user) {
        if (!user.owner().isOfApplication()) {
            return;
        }
        boolean several = call.inputs().length == 2 && call.input(1).kind() == Kind.REFERENCE;
        if (several) {
            addPrimitives();
        }
        want(several ? lengths(call.input(1)) : 1);
    }

    /// The application computes names of arrays, of so many dimensions or more.
    void onName(int dimensions) {
        addPrimitives();
        want(Math.min(dimensions, MOST_DIMENSIONS));
    }

    /// `int.class` is a field of `Integer`: no constant shows that it is wanted.
    private void addPrimitives() {
        PrimitiveType.ALL.stream().filter(type -> type != PrimitiveType.VOID).forEach(type -> add(type, named));
    }

    private void want(int wanted) {
        if (wanted > dimensions) {
            dimensions = wanted;
            List.copyOf(named).forEach(type -> reach(type, dimensions));
            List.copyOf(met).forEach(type -> reach(type, 1));
        }
    }

    private static int lengths(Node array) {
        return array instanceof Creation.NewArray creation && creation.input(0) instanceof Leaf.Constant length
                ? (int) Math.min(length.bits(), MOST_DIMENSIONS)
                : USUAL_DIMENSIONS;
    }

    private void add(JavaType type, Set<JavaType> kind) {
        if (kind.add(type)) {
            reach(type, kind == named ? dimensions : Math.min(dimensions, 1));
        }
    }

    private void reach(JavaType type, int levels) {
        JavaType each = type;
        for (int level = 0; level < levels; level++) {
            each = world.world().arrayOf(each);
            world.reachType(each);
        }
    }
}
