package ibrik.compiler.metadata;

import ibrik.compiler.metadata.MetadataEntry.Group;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads single entries, which have the same members in the present files and in the older ones.
final class EntryParser {
    /// Also what the older files only allow to be asked for.
    private static final Map<String, Group> GROUPS = Map.ofEntries(
            Map.entry("allDeclaredMethods", Group.DECLARED_METHODS),
            Map.entry("queryAllDeclaredMethods", Group.DECLARED_METHODS),
            Map.entry("allPublicMethods", Group.PUBLIC_METHODS),
            Map.entry("queryAllPublicMethods", Group.PUBLIC_METHODS),
            Map.entry("allDeclaredFields", Group.DECLARED_FIELDS),
            Map.entry("allPublicFields", Group.PUBLIC_FIELDS),
            Map.entry("allDeclaredConstructors", Group.DECLARED_CONSTRUCTORS),
            Map.entry("queryAllDeclaredConstructors", Group.DECLARED_CONSTRUCTORS),
            Map.entry("allPublicConstructors", Group.PUBLIC_CONSTRUCTORS),
            Map.entry("queryAllPublicConstructors", Group.PUBLIC_CONSTRUCTORS));

    private final List<MetadataEntry> entries = new ArrayList<>();

    List<MetadataEntry> entries() {
        return entries;
    }

    /// An element of `reflection`, of `serialization`, or of the files that these are made of now.
    ///
    /// @param isSerial whether objects of the class are in streams, whatever the entry says
    void addReflection(JsonValue element, boolean isSerial) throws MalformedMetadata {
        var entry = Fields.of(element, "an entry");
        var type = entry.find("type").or(() -> entry.find("name")).orElse(null);
        switch (type) {
            case JsonValue.Text name -> addType(name.text(), entry, isSerial);
            case JsonValue.Members description -> addMadeType(new Fields(description), entry);
            case null -> throw new MalformedMetadata(element.line(), "an entry has no \"type\"");
            default ->
                throw new MalformedMetadata(type.line(), "\"type\" is " + type.kind() + ", not a string or an object");
        }
    }

    private void addType(String name, Fields entry, boolean isSerial) throws MalformedMetadata {
        entries.add(new MetadataEntry.Type(
                entry.condition(),
                TypeNames.binary(name),
                members(entry),
                groups(entry),
                entry.isFlagged("unsafeAllocated"),
                isSerial || entry.isFlagged("serializable")));
    }

    /// A type whose name is made when the program runs.
    private void addMadeType(Fields type, Fields entry) throws MalformedMetadata {
        var interfaces = type.find("proxy");
        var lambda = type.find("lambda");
        if (interfaces.isPresent()) {
            addProxy(interfaces.get(), entry.condition());
        } else if (lambda.isPresent()) {
            addLambda(Fields.of(lambda.get(), "\"lambda\"").needed("declaringClass"), entry);
        } else {
            throw new MalformedMetadata(
                    type.object().line(), "\"type\" is an object with neither \"proxy\" nor \"lambda\"");
        }
    }

    void addLambda(String declaringClass, Fields entry) throws MalformedMetadata {
        entries.add(new MetadataEntry.Lambda(entry.condition(), declaringClass));
    }

    void addProxy(JsonValue interfaces, Optional<String> condition) throws MalformedMetadata {
        entries.add(new MetadataEntry.Proxy(condition, texts(interfaces, "the list of interfaces")));
    }

    private static Set<String> members(Fields entry) throws MalformedMetadata {
        var found = new LinkedHashSet<String>();
        for (String kind : List.of("methods", "queriedMethods", "fields")) {
            for (JsonValue member : entry.elements(kind)) {
                found.add(Fields.of(member, "an element of \"" + kind + "\"").needed("name"));
            }
        }
        return found;
    }

    private static Set<Group> groups(Fields entry) throws MalformedMetadata {
        var found = EnumSet.noneOf(Group.class);
        for (String name : entry.object().members().keySet()) {
            if (GROUPS.containsKey(name) && entry.isFlagged(name)) {
                found.add(GROUPS.get(name));
            }
        }
        return found;
    }

    static List<String> texts(JsonValue array, String called) throws MalformedMetadata {
        var found = new ArrayList<String>();
        for (JsonValue element : Fields.elements(array, called)) {
            found.add(Fields.text(element, "an element of " + called));
        }
        return found;
    }

    // ---- resources --------------------------------------------------------------------------------------------

    /// An element of `resources`: a glob, a bundle, or a regular expression of the older files.
    void addResource(JsonValue element) throws MalformedMetadata {
        var entry = Fields.of(element, "an entry");
        var glob = entry.text("glob");
        var pattern = entry.text("pattern");
        var bundle = entry.text("bundle");
        if (glob.isPresent()) {
            FilePatterns.ofGlob(glob.get()).ifPresent(addFiles(entry.condition()));
        } else if (pattern.isPresent()) {
            FilePatterns.ofRegex(pattern.get(), element.line()).ifPresent(addFiles(entry.condition()));
        } else if (bundle.isPresent()) {
            entries.add(new MetadataEntry.Bundle(entry.condition(), bundle.get(), List.of()));
        } else {
            throw new MalformedMetadata(element.line(), "an entry has neither \"glob\" nor \"bundle\"");
        }
    }

    private java.util.function.Consumer<java.util.regex.Pattern> addFiles(Optional<String> condition) {
        return names -> entries.add(new MetadataEntry.ClassFiles(condition, names));
    }

    /// An element of `bundles`.
    void addBundle(JsonValue element) throws MalformedMetadata {
        var entry = Fields.of(element, "an entry");
        var locales = new ArrayList<String>();
        for (JsonValue locale : entry.elements("locales")) {
            locales.add(Fields.text(locale, "an element of \"locales\"").replace('-', '_'));
        }
        for (JsonValue name : entry.elements("classNames")) {
            entries.add(new MetadataEntry.Bundle(
                    entry.condition(), Fields.text(name, "an element of \"classNames\""), List.of()));
        }
        var name = entry.find("classNames").isPresent() ? entry.text("name") : Optional.of(entry.needed("name"));
        if (name.isPresent()) {
            entries.add(new MetadataEntry.Bundle(entry.condition(), name.get(), locales));
        }
    }
}
