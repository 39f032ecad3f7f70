package ibrik.runtime.type;

import ibrik.vocabulary.layout.HubLayout;
import ibrik.vocabulary.mark.EntryPoint;

/// The general subtype tests, for what compiled code does not decide inline: interfaces, arrays, unknown types.
public final class TypeTests {
    private TypeTests() {}

    /// True if the object, which is not null, is an instance of the type.
    @EntryPoint("ibrik_is_instance")
    public static boolean isInstance(Object object, int type) {
        return isSubtype(Hubs.of(object), type);
    }

    /// True if a value of type `hub` can be assigned to a variable of type `type`; primitives only to themselves.
    @EntryPoint("ibrik_is_subtype")
    public static boolean isSubtype(int hub, int type) {
        int from = hub;
        int to = type;
        // Arrays of references are compared by their elements, as deep as both are arrays.
        while (from != to
                && Hubs.kind(to) == HubLayout.KIND_REFERENCE_ARRAY
                && Hubs.kind(from) == HubLayout.KIND_REFERENCE_ARRAY) {
            from = Hubs.element(from);
            to = Hubs.element(to);
        }
        if (from == to) {
            return true;
        }
        if (Hubs.isArray(to)) {
            return false;
        }
        if (Hubs.isInterface(to)) {
            return Hubs.implementsInterface(from, to);
        }
        return isInSubtree(from, to);
    }

    /// True if `value` may be stored in `array`, an array of references; neither is null.
    @EntryPoint("ibrik_array_store_allowed")
    public static boolean arrayStoreAllowed(Object array, Object value) {
        return isSubtype(Hubs.of(value), Hubs.element(Hubs.of(array)));
    }

    private static int objectHub() {
        return Hubs.of(Object.class);
    }

    /// One unsigned range test, because hubs stand in depth-first order.
    private static boolean isInSubtree(int hub, int top) {
        if (top == objectHub()) {
            return isReferenceType(hub);
        }
        return Integer.compareUnsigned(hub - top, Hubs.lastSubclass(top) - top) <= 0;
    }

    private static boolean isReferenceType(int hub) {
        return !Hubs.mirror(hub).isPrimitive();
    }
}
