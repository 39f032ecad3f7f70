package ibrik.compiler.classes;

import ibrik.compiler.verify.CodeVerifier;
import ibrik.compiler.verify.CodeVerifier.Supertype;
import ibrik.compiler.verify.format.Refusal;
import java.util.Optional;

/// Verification of classes of the application as part of linking (JVMS §5.4.1), asked for when something would link
/// them:
/// what a program never links may be broken. Classes of the JDK and of the target are trusted.
final class Verification {
    private final ClassWorld world;
    private final CodeVerifier verifier = new CodeVerifier(this::supertype);

    Verification(ClassWorld world) {
        this.world = world;
    }

    /// Supertypes are linked first.
    Optional<Refusal> of(ClassType type, byte[] file) {
        var above = Optional.ofNullable(type.superclassOrNull()).flatMap(ClassType::linkRefusal);
        if (above.isPresent()) {
            return above;
        }
        for (ClassType each : type.interfaces()) {
            var refusal = each.linkRefusal();
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return verifier.check(file, type.internalName(), ProtectedMembers.of(type), ProtectedMembers.clonesOf(type));
    }

    private Supertype supertype(String internalName) {
        ClassType type;
        try {
            type = world.named(internalName.replace('/', '.'));
        } catch (UnusableClass unusable) {
            return new Supertype.Absent(unusable.refusal());
        }
        if (type.isInterface()) {
            return new Supertype.OfInterface();
        }
        var superclass = type.superclassOrNull();
        return new Supertype.OfClass(superclass == null ? null : superclass.internalName());
    }
}
