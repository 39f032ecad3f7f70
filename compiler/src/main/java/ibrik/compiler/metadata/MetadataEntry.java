package ibrik.compiler.metadata;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Something that a program looks up when it runs, and that no analysis can see.
public sealed interface MetadataEntry {
    /// The class that the program has to reach before this entry counts; empty if it always does.
    Optional<String> condition();

    /// Whole kinds of members.
    enum Group {
        DECLARED_METHODS,
        PUBLIC_METHODS,
        DECLARED_FIELDS,
        PUBLIC_FIELDS,
        DECLARED_CONSTRUCTORS,
        PUBLIC_CONSTRUCTORS
    }

    /// A class that is found by its name.
    ///
    /// @param name        as `Class.forName` has it
    /// @param members     names of methods and fields that are asked for, `<init>` for constructors
    /// @param groups      all members of these kinds
    /// @param isAllocated objects of it come into being without a constructor
    /// @param isSerial    objects of it are in streams
    record Type(
            Optional<String> condition,
            String name,
            Set<String> members,
            Set<Group> groups,
            boolean isAllocated,
            boolean isSerial)
            implements MetadataEntry {
        public Type {
            members = Set.copyOf(members);
            groups = groups.isEmpty() ? Set.of() : EnumSet.copyOf(groups);
        }
    }

    /// Proxies of these interfaces, in this order.
    record Proxy(Optional<String> condition, List<String> interfaces) implements MetadataEntry {
        public Proxy {
            interfaces = List.copyOf(interfaces);
        }
    }

    /// Lambdas of this class are in streams.
    record Lambda(Optional<String> condition, String declaringClass) implements MetadataEntry {}

    /// A resource bundle, in locales beside the root and those that come anyway; `de` or `de_AT`.
    record Bundle(Optional<String> condition, String base, List<String> locales) implements MetadataEntry {
        public Bundle {
            locales = List.copyOf(locales);
        }
    }

    /// Class files that are read as resources. All other files of the class path are in an image anyway.
    record ClassFiles(Optional<String> condition, Pattern names) implements MetadataEntry {}
}
