package ibrik.testing.random;

import java.util.ArrayList;
import java.util.List;

/// The declarations of a generated program, fixed before any body is written.
final class World {
    /// @param owner  the class or interface to call it on, or null for a static method of `Main`
    /// @param level  calls go from lower to higher levels only
    record Method(String name, Type result, List<Type> parameters, int level, Type owner) {}

    /// A field of an instance of `owner`.
    record Field(String name, Type type, Type owner) {}

    /// @param superclass null for the root
    record ClassModel(Type type, ClassModel superclass, List<Type> interfaces, List<Field> fields) {
        boolean isSubclassOf(ClassModel other) {
            return this == other || superclass != null && superclass.isSubclassOf(other);
        }

        boolean implementsInterface(Type wanted) {
            return interfaces.contains(wanted) || superclass != null && superclass.implementsInterface(wanted);
        }
    }

    record RecordModel(Type type, List<Type> components) {}

    record EnumModel(Type type, List<String> constants) {}

    /// Methods at this level call nothing.
    static final int LEAF_LEVEL = 1_000;

    final List<ClassModel> classes = new ArrayList<>();
    final List<Type> interfaces = new ArrayList<>();
    final List<RecordModel> records = new ArrayList<>();
    final List<EnumModel> enums = new ArrayList<>();
    final List<Method> methods = new ArrayList<>();
    final List<Scope.Variable> statics = new ArrayList<>();

    private final Dice dice;

    private World(Dice dice) {
        this.dice = dice;
    }

    static World random(Dice dice, int size) {
        World world = new World(dice);
        world.declareTypes(size);
        world.declareMethods(size);
        return world;
    }

    private void declareTypes(int size) {
        for (int i = 0; i < dice.between(1, 2); i++) {
            interfaces.add(new Type("Face" + i, Type.Kind.CLASS));
        }
        for (int i = 0; i < dice.between(2, 3 + size); i++) {
            classes.add(newClass(i));
        }
        for (int i = 0; i < dice.between(1, 3); i++) {
            records.add(newRecord(i));
        }
        for (int i = 0; i < dice.between(1, 2); i++) {
            List<String> constants = List.of("ALPHA", "BETA", "GAMMA", "DELTA").subList(0, dice.between(2, 4));
            enums.add(new EnumModel(new Type("Choice" + i, Type.Kind.ENUM), constants));
        }
        for (int i = 0; i < dice.between(2, 5); i++) {
            statics.add(new Scope.Variable("Main.shared" + i, dice.pick(Type.SIMPLE), true, false));
        }
    }

    private ClassModel newClass(int index) {
        Type type = new Type("Thing" + index, Type.Kind.CLASS);
        ClassModel superclass = index == 0 ? null : classes.get(dice.below(index));
        List<Type> implemented =
                interfaces.stream().filter(face -> dice.chance(40)).toList();
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < dice.between(1, 3); i++) {
            Type fieldType = dice.chance(15) ? Type.arrayOf(Type.INT) : dice.pick(Type.SIMPLE);
            fields.add(new Field("field" + index + i, fieldType, type));
        }
        ClassModel model = new ClassModel(type, superclass, implemented, fields);
        for (Field field : fields) {
            if (dice.chance(30) && field.type().isPrimitive()) {
                statics.add(new Scope.Variable(type.name() + ".count" + field.name(), field.type(), true, false));
            }
        }
        return model;
    }

    private RecordModel newRecord(int index) {
        List<Type> components = new ArrayList<>();
        for (int i = 0; i < dice.between(1, 3); i++) {
            boolean nested = index > 0 && dice.chance(25);
            components.add(nested ? records.get(dice.below(index)).type() : dice.pick(Type.SIMPLE));
        }
        return new RecordModel(new Type("Pair" + index, Type.Kind.RECORD), components);
    }

    private void declareMethods(int size) {
        int level = 1;
        for (int i = 0; i < dice.between(3, 4 + 2 * size); i++) {
            methods.add(new Method("step" + i, dice.pick(Type.SIMPLE), parameters(), level++, null));
        }
        for (int i = 0; i < dice.between(2, 4); i++) {
            Type owner = classes.getFirst().type();
            methods.add(new Method("turn" + i, dice.pick(Type.SIMPLE), parameters(), dice.between(2, 12), owner));
        }
        for (Type face : interfaces) {
            Type result = dice.pick(Type.SIMPLE);
            methods.add(new Method("bend" + face.name(), result, parameters(), 20, face));
            methods.add(new Method("fold" + face.name(), dice.pick(Type.SIMPLE), parameters(), 15, face));
        }
        for (int i = 0; i < 3; i++) {
            methods.add(new Method("leaf" + i, dice.pick(Type.SIMPLE), parameters(), LEAF_LEVEL - 1, null));
        }
    }

    private List<Type> parameters() {
        List<Type> parameters = new ArrayList<>();
        for (int i = 0; i < dice.between(0, 3); i++) {
            parameters.add(
                    switch (dice.below(10)) {
                        case 0 -> Type.arrayOf(Type.INT);
                        case 1 -> classes.getFirst().type();
                        case 2 -> Type.OBJECT;
                        default -> dice.pick(Type.SIMPLE);
                    });
        }
        return parameters;
    }

    ClassModel modelOf(Type type) {
        return classes.stream()
                .filter(model -> model.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    boolean isInterface(Type type) {
        return interfaces.contains(type);
    }

    /// Classes whose instances a variable of `type` may hold.
    List<ClassModel> instantiable(Type type) {
        return classes.stream()
                .filter(model ->
                        isInterface(type) ? model.implementsInterface(type) : model.isSubclassOf(modelOf(type)))
                .toList();
    }

    List<Method> callable(Type result, int level) {
        return methods.stream()
                .filter(method -> method.level() > level && method.result().equals(result))
                .toList();
    }

    /// Fields that an instance of the class has, inherited ones too.
    List<Field> fieldsOf(ClassModel model) {
        List<Field> all = new ArrayList<>(model.fields());
        if (model.superclass() != null) {
            all.addAll(fieldsOf(model.superclass()));
        }
        return all;
    }
}
