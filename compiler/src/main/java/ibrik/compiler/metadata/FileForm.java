package ibrik.compiler.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The kinds of files, told apart by their names. `reachability-metadata.json` stands for all others, which are older.
enum FileForm {
    PRESENT("reachability-metadata.json") {
        @Override
        void read(JsonValue content, EntryParser entries, List<String> notes) throws MalformedMetadata {
            var sections = Fields.of(content, FILE);
            for (JsonValue element : sections.elements("reflection")) {
                entries.addReflection(element, false);
            }
            for (JsonValue element : sections.elements("serialization")) {
                entries.addReflection(element, true);
            }
            for (JsonValue element : sections.elements("resources")) {
                entries.addResource(element);
            }
            for (JsonValue element : sections.elements("bundles")) {
                entries.addBundle(element);
            }
            if (!sections.elements("jni").isEmpty()) {
                notes.add(NO_NATIVE_CODE);
            }
            for (String calls : List.of("foreign", "foreignCalls")) {
                if (sections.find(calls).isPresent()) {
                    notes.add(NO_FOREIGN_CALLS);
                }
            }
        }
    },
    REFLECT("reflect-config.json") {
        @Override
        void read(JsonValue content, EntryParser entries, List<String> notes) throws MalformedMetadata {
            for (JsonValue element : Fields.elements(content, FILE)) {
                entries.addReflection(element, false);
            }
        }
    },
    PROXY("proxy-config.json") {
        @Override
        void read(JsonValue content, EntryParser entries, List<String> notes) throws MalformedMetadata {
            readProxies(Fields.elements(content, FILE), entries);
        }
    },
    RESOURCE("resource-config.json") {
        @Override
        void read(JsonValue content, EntryParser entries, List<String> notes) throws MalformedMetadata {
            var sections = Fields.of(content, FILE);
            var patterns = new ArrayList<JsonValue>();
            var resources = sections.find("resources");
            if (resources.isPresent() && resources.get() instanceof JsonValue.Members both) {
                patterns.addAll(new Fields(both).elements("includes"));
            } else {
                patterns.addAll(sections.elements("resources"));
            }
            patterns.addAll(sections.elements("globs"));
            for (JsonValue element : patterns) {
                entries.addResource(element);
            }
            for (JsonValue element : sections.elements("bundles")) {
                entries.addBundle(element);
            }
        }
    },
    SERIALISATION("serialization-config.json") {
        @Override
        void read(JsonValue content, EntryParser entries, List<String> notes) throws MalformedMetadata {
            boolean isList = content instanceof JsonValue.Elements;
            var sections = isList ? null : Fields.of(content, FILE);
            for (JsonValue element : isList ? Fields.elements(content, FILE) : sections.elements("types")) {
                entries.addReflection(element, true);
            }
            if (!isList) {
                for (JsonValue element : sections.elements("lambdaCapturingTypes")) {
                    var entry = Fields.of(element, "an entry");
                    entries.addLambda(entry.needed("name"), entry);
                }
                readProxies(sections.elements("proxies"), entries);
            }
        }
    },
    NATIVE("jni-config.json") {
        @Override
        void read(JsonValue content, EntryParser entries, List<String> notes) throws MalformedMetadata {
            if (!Fields.elements(content, FILE).isEmpty()) {
                notes.add(NO_NATIVE_CODE);
            }
        }
    },
    PREDEFINED("predefined-classes-config.json") {
        @Override
        void read(JsonValue content, EntryParser entries, List<String> notes) throws MalformedMetadata {
            for (JsonValue element : Fields.elements(content, FILE)) {
                if (!Fields.of(element, "an entry").elements("classes").isEmpty()) {
                    notes.add("classes that are defined at run time: an image holds compiled classes only");
                }
            }
        }
    };

    private static final String FILE = "the file";
    private static final String NO_NATIVE_CODE = "entries for JNI: an image has no native code that could use them";
    private static final String NO_FOREIGN_CALLS = "entries for foreign functions: an image has none to call";

    private final String fileName;

    FileForm(String fileName) {
        this.fileName = fileName;
    }

    /// @param notes what means nothing in an image
    abstract void read(JsonValue content, EntryParser entries, List<String> notes) throws MalformedMetadata;

    /// The form of a file by its name, whatever folder it is in.
    static Optional<FileForm> of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        for (FileForm form : values()) {
            if (form.fileName.equals(name)) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }

    /// Lists of names, or objects with such a list and a condition.
    private static void readProxies(List<JsonValue> lists, EntryParser entries) throws MalformedMetadata {
        for (JsonValue element : lists) {
            if (element instanceof JsonValue.Elements) {
                entries.addProxy(element, Optional.empty());
            } else {
                var entry = Fields.of(element, "an entry");
                var interfaces = entry.find("interfaces").or(() -> entry.find("proxy"));
                if (interfaces.isEmpty()) {
                    throw new MalformedMetadata(element.line(), "an entry has no \"interfaces\"");
                }
                entries.addProxy(interfaces.get(), entry.condition());
            }
        }
    }
}
