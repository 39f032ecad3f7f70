package ibrik.compiler.verify;

import ibrik.compiler.verify.format.ClassFormat;
import ibrik.compiler.verify.format.PlainFile;
import ibrik.compiler.verify.format.Refusal;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Whether the code of a class keeps the rules of types (JVMS §4.10, "Verification of class Files"), as HotSpot asks
/// when it links the class.
///
/// The verifier is the JDK's own; what it cannot do, files without its type maps, goes through [TypeMaps] first.
public final class CodeVerifier {
    private static final int TYPE_MAPS_SINCE = 50;
    private static final int NEEDS_TYPE_MAPS_SINCE = 51;

    /// How its message goes on behind the class that an array was taken for.
    private static final String FROM_ARRAY = " is not assignable from [";

    /// What the JDK's verifier says of a class that its resolver does not know.
    private static final String UNRESOLVED = "Could not resolve class";

    private final Function<String, Supertype> supertypes;
    private Refusal missing;
    private PlainFile plain;

    /// What assignments depend on.
    public sealed interface Supertype {
        /// An interface: as a target, it is as good as Object.
        record OfInterface() implements Supertype {}

        /// @param superclass name with slashes, or null for Object
        record OfClass(String superclass) implements Supertype {}

        /// The class cannot be loaded.
        record Absent(Refusal why) implements Supertype {}
    }

    /// @param supertypes by name with slashes
    public CodeVerifier(Function<String, Supertype> supertypes) {
        this.supertypes = supertypes;
    }

    /// The first broken rule.
    ///
    /// @param file   one whose format was checked
    /// @param guards references to protected members that only objects of the class itself may be asked for (JVMS
    ///               §4.10.1.8), by their index in the constant pool: to the verifier they are the class's own
    /// @param clones such references to `Object.clone`, which arrays may be asked for too
    public Optional<Refusal> check(byte[] file, String name, Collection<Integer> guards, Collection<Integer> clones) {
        var refusal = first(check(file, name, guards));
        if (refusal.isPresent() || clones.isEmpty()) {
            return refusal;
        }
        var all = new ArrayList<>(guards);
        all.addAll(clones);
        // NOTE: the verifier ends a method at its first error: what stands behind the clone of an array is not guarded.
        return first(check(file, name, all).stream()
                .filter(each -> !each.toString().contains(FROM_ARRAY))
                .toList());
    }

    private static Optional<Refusal> first(List<Refusal> refusals) {
        return refusals.stream().findFirst();
    }

    private List<Refusal> check(byte[] file, String name, Collection<Integer> guards) {
        missing = null;
        plain = ClassFormat.plain(file, name, guards);
        var verifier = ClassFile.of(ClassHierarchyResolverOption.of(this::resolve));
        var model = verifier.parse(plain.bytes());
        if (model.majorVersion() >= TYPE_MAPS_SINCE) {
            var refusals = ClassFormat.checkTypeMaps(file, name).map(List::of).orElseGet(() -> verify(verifier, model));
            if (refusals.isEmpty() || model.majorVersion() >= NEEDS_TYPE_MAPS_SINCE) {
                return refusals;
            }
        }
        return infer(verifier, model);
    }

    private List<Refusal> infer(ClassFile verifier, ClassModel model) {
        byte[] mapped;
        try {
            mapped = TypeMaps.add(model, this::resolve);
        } catch (IllegalArgumentException failure) {
            return List.of(
                    missing != null ? missing : new Refusal(Refusal.Kind.VERIFY, plain.original(failure.getMessage())));
        }
        return verify(verifier, verifier.parse(mapped));
    }

    private List<Refusal> verify(ClassFile verifier, ClassModel model) {
        return verifier.verify(model).stream().map(this::refusal).toList();
    }

    /// The JDK's verifier has one sort of error. Where it names a method but no instruction, a table of the code is not
    /// as the format has it.
    private Refusal refusal(VerifyError error) {
        String message = plain.original(error.getMessage());
        if (message.contains(UNRESOLVED) && missing != null) {
            return missing;
        }
        boolean ofTable = message.contains("::") && message.endsWith(")") && !message.contains(") @");
        return new Refusal(ofTable ? Refusal.Kind.CLASS_FORMAT : Refusal.Kind.VERIFY, message);
    }

    private ClassHierarchyResolver.ClassHierarchyInfo resolve(ClassDesc type) {
        String descriptor = type.descriptorString();
        return switch (supertypes.apply(plain.original(descriptor.substring(1, descriptor.length() - 1)))) {
            case Supertype.OfInterface _ -> ClassHierarchyResolver.ClassHierarchyInfo.ofInterface();
            case Supertype.OfClass(String superclass) ->
                ClassHierarchyResolver.ClassHierarchyInfo.ofClass(
                        superclass == null ? null : ClassDesc.ofInternalName(plain.changed(superclass)));
            case Supertype.Absent(Refusal why) -> {
                missing = why;
                yield null;
            }
        };
    }
}
