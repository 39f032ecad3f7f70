package ibrik.runtime.library.reflect;

import ibrik.runtime.missing.MissingEntry;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;

/// The answers to what `java.lang.Class` asks the virtual machine about members.
///
/// Each takes the members of a class, which may be null, and its name for the refusal.
public final class MemberLists {
    private MemberLists() {}

    public static Field[] fields(Members members, String name, boolean publicOnly) {
        Field[] all = listed(members == null ? null : members.fields, "fields", members, name, publicOnly);
        Field[] chosen = new Field[publicOnly ? countPublic(all) : all.length];
        choose(all, chosen, publicOnly);
        return chosen;
    }

    public static Method[] methods(Members members, String name, boolean publicOnly) {
        Method[] all = listed(members == null ? null : members.methods, "methods", members, name, publicOnly);
        Method[] chosen = new Method[publicOnly ? countPublic(all) : all.length];
        choose(all, chosen, publicOnly);
        return chosen;
    }

    public static Constructor<?>[] constructors(Members members, String name, boolean publicOnly) {
        Constructor<?>[] all =
                listed(members == null ? null : members.constructors, "constructors", members, name, publicOnly);
        Constructor<?>[] chosen = new Constructor<?>[publicOnly ? countPublic(all) : all.length];
        choose(all, chosen, publicOnly);
        return chosen;
    }

    public static RecordComponent[] components(Members members, String name) {
        return present(members == null ? null : members.components, "components", members, name)
                .clone();
    }

    public static Class<?>[] classes(Members members, String name) {
        return present(members == null ? null : members.classes, "classes", members, name)
                .clone();
    }

    public static Class<?>[] permitted(Members members, String name) {
        return present(members == null ? null : members.permitted, "permitted", members, name)
                .clone();
    }

    /// The host of the nest that the class is in; null if its members are not in the image.
    public static Class<?> nestHostOrNull(Members members) {
        return members == null || members.nest == null ? null : members.nest[0];
    }

    public static Class<?>[] nest(Members members, String name) {
        return present(members == null ? null : members.nest, "nest", members, name)
                .clone();
    }

    /// Null if the class is not in a method.
    public static Object[] enclosing(Members members, String name) {
        Object[] found = present(members == null ? null : members.enclosing, "enclosing", members, name);
        return found.length == 0 ? null : found;
    }

    /// Null if the class is not generic.
    public static String signature(Members members, String name) {
        String found = present(members == null ? null : members.signature, "signature", members, name);
        return found.isEmpty() ? null : found;
    }

    /// Where not all members can be listed, the public ones may be there.
    private static <T> T listed(
            T partOrNull, String part, Members membersOrNull, String className, boolean publicOnly) {
        if (membersOrNull != null && !publicOnly) {
            membersOrNull.check(part);
        }
        return present(partOrNull, part, membersOrNull, className);
    }

    private static <T> T present(T partOrNull, String part, Members membersOrNull, String className) {
        if (partOrNull == null) {
            if (membersOrNull != null) {
                membersOrNull.check(part);
            }
            throw new UnsupportedOperationException(MissingEntry.told(
                    "the members of ".concat(className).concat(" are not in the image"), MissingEntry.type(className)));
        }
        return partOrNull;
    }

    private static int countPublic(Member[] all) {
        int count = 0;
        for (Member each : all) {
            count += each.getModifiers() & Modifier.PUBLIC;
        }
        return count;
    }

    private static void choose(Member[] all, Member[] chosen, boolean publicOnly) {
        int count = 0;
        for (Member each : all) {
            if (!publicOnly || Modifier.isPublic(each.getModifiers())) {
                chosen[count++] = each;
            }
        }
    }
}
