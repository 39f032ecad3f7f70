package ibrik.compiler.analysis.world;

import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.Kind;
import ibrik.compiler.classes.ReferenceType;
import ibrik.compiler.ir.Check;
import ibrik.compiler.ir.Computation;
import ibrik.compiler.ir.Control;
import ibrik.compiler.ir.Creation;
import ibrik.compiler.ir.Invocation;
import ibrik.compiler.ir.Node;
import ibrik.compiler.ir.Operator;
import java.util.List;

/// Which functions of the runtime the code of an instruction calls, on any of its paths; see docs/contracts.md.
public final class Services {
    public static final String THROW = "ibrik_throw";

    /// In place of whatever a check would throw in code that must not fail.
    public static final String BROKEN_INVARIANT = "ibrik_broken_invariant";

    /// `monitorenter` of a lock that the thread may still hold when it has ended.
    public static final String ENTER_FOR_LONG = "ibrik_monitor_enter_for_long";

    private Services() {}

    public static List<String> of(Node node) {
        var services = ofUsual(node);
        if (!(node instanceof Check) || !isNoFail(node)) {
            return services;
        }
        return services.stream()
                .map(each -> each.startsWith(THROW) ? BROKEN_INVARIANT : each)
                .toList();
    }

    /// True for an instruction of a method that must not fail, wherever it is inlined.
    public static boolean isNoFail(Node node) {
        return node.position() != null && node.position().method().has("NoFail");
    }

    private static List<String> ofUsual(Node node) {
        return switch (node) {
            case Check.NullCheck _ -> List.of("ibrik_throw_null_pointer");
            case Check.BoundsCheck _ -> List.of("ibrik_throw_index");
            case Check.ZeroCheck _ -> List.of("ibrik_throw_division_by_zero");
            case Check.NegativeSizeCheck _ -> List.of("ibrik_throw_negative_size");
            case Check.StoreCheck _ -> List.of("ibrik_throw_array_store", "ibrik_array_store_allowed");
            case Check.CheckCast cast ->
                isSimple(cast.type())
                        ? List.of("ibrik_throw_class_cast")
                        : List.of("ibrik_throw_class_cast", "ibrik_is_instance");
            case Computation.InstanceOf test -> isSimple(test.type()) ? List.of() : List.of("ibrik_is_instance");
            case Creation.New _ -> List.of("ibrik_allocate_instance");
            case Creation.NewArray _ -> List.of("ibrik_allocate_array");
            case Creation.NewMultiArray _ -> List.of("ibrik_allocate_multi_array", "ibrik_allocate_array");
            case Control.MonitorEnter enter -> List.of(enter.isUnpaired() ? ENTER_FOR_LONG : "ibrik_monitor_enter");
            case Control.MonitorExit _ -> List.of("ibrik_monitor_exit");
            case Invocation.InitialiseClass _ -> List.of("ibrik_initialise_class");
            case Control.LinkageFailure _ -> List.of("ibrik_throw_linkage");
            case Computation.Binary binary
            when binary.operator() == Operator.REMAINDER && binary.kind() == Kind.DOUBLE ->
                List.of("ibrik_remainder_double");
            case Computation.Binary binary
            when binary.operator() == Operator.REMAINDER && binary.kind() == Kind.FLOAT ->
                List.of("ibrik_remainder_float");
            default -> List.of();
        };
    }

    /// True if "is an instance of" is decided by the code itself: classes and interfaces, not arrays.
    public static boolean isSimple(ReferenceType type) {
        return type instanceof ClassType;
    }
}
