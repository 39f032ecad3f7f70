package ibrik.compiler.interpret.handler;

import ibrik.compiler.classes.ClassPath;
import ibrik.compiler.classes.ClassWorld;
import ibrik.compiler.classes.Kind;
import ibrik.compiler.classes.PrimitiveType;
import ibrik.compiler.interpret.execution.Machine;
import ibrik.compiler.interpret.object.ArrayObject;
import ibrik.compiler.interpret.object.HeapObject;
import ibrik.compiler.replacement.Owner;
import ibrik.vocabulary.layout.NameHash;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// Files that enter the image: data of the JDK, resources of the application.
final class FileNatives {
    private static final String RESOURCES = "ibrik.runtime.library.lang.Resources";
    private static final String SERVICES = "ibrik.runtime.library.util.ServiceTexts";
    private static final String NAMES = "ibrik.runtime.missing.ClassPathNames";
    private static final String JAVA_BASE = "java.base";
    private static final String URLS = "ibrik.runtime.library.net.ResourceUrls";

    private FileNatives() {}

    static void addTo(HostNatives natives) {
        natives.put("ibrik.runtime.library.lang.JdkFiles.read", (machine, frame) -> {
            String name = ClassNatives.text(machine, frame, 0);
            byte[] content = machine.world()
                    .path()
                    .jdkFile(name)
                    .orElseThrow(() -> machine.refusal("the file " + name + ", which this JDK does not have"));
            frame.referenceResult = bytes(machine, content);
        });
        var filled = natives.over(Owner.BYTECODE);
        filled.put(RESOURCES + ".<clinit>", (machine, frame) -> fillResources(machine));
        filled.put(URLS + ".<clinit>", (machine, frame) -> fillUrls(machine));
        filled.put(SERVICES + ".<clinit>", (machine, frame) -> fillServices(machine));
        filled.put(NAMES + ".<clinit>", (machine, frame) -> fillNames(machine));
        filled.put(RESOURCES + ".ofJdkOrNull", (machine, frame) -> {
            String name = ClassNatives.text(machine, frame, 0);
            frame.referenceResult = machine.world()
                    .path()
                    .jdkResource(JAVA_BASE, name)
                    .map(content -> bytes(machine, content))
                    .orElse(null);
        });
    }

    private static void fillResources(Machine machine) {
        var path = machine.world().path();
        List<String> files = path.resources();
        fill(
                machine,
                RESOURCES,
                files,
                files.stream().map(file -> path.applicationBytes(file).orElseThrow()));
    }

    /// Each folder and jar may provide the same service.
    private static void fillServices(Machine machine) {
        var path = machine.world().path();
        List<String> files = path.serviceFiles();
        fill(
                machine,
                SERVICES,
                files.stream()
                        .map(file -> file.substring(ClassPath.SERVICES.length()))
                        .toList(),
                files.stream().map(file -> path.serviceText(file).getBytes(StandardCharsets.UTF_8)));
    }

    /// Sets the fields `names` and `contents` of a class.
    private static void fill(Machine machine, String owner, List<String> texts, Stream<byte[]> files) {
        ClassWorld world = machine.world();
        var names = machine.heap().array(world.arrayOf(world.named("java.lang.String")), texts.size());
        var contents = machine.heap().array(world.arrayOf(world.arrayOf(PrimitiveType.BYTE)), texts.size());
        var content = files.iterator();
        for (int i = 0; i < texts.size(); i++) {
            names.setReference(names.offsetOf(i), machine.heap().intern(texts.get(i)));
            contents.setReference(contents.offsetOf(i), bytes(machine, content.next()));
        }
        setStatic(machine, owner, "names", names);
        setStatic(machine, owner, "contents", contents);
    }

    /// The first content of a name is that of `Resources`.
    private static void fillUrls(Machine machine) {
        ClassWorld world = machine.world();
        machine.classes().initialise(world.named(RESOURCES));
        var names = (ArrayObject) staticOf(machine, "names");
        var firsts = (ArrayObject) staticOf(machine, "contents");
        var textArray = world.arrayOf(world.named("java.lang.String"));
        var bytesArray = world.arrayOf(world.arrayOf(PrimitiveType.BYTE));
        var urls = machine.heap().array(world.arrayOf(textArray), names.length());
        var contents = machine.heap().array(world.arrayOf(bytesArray), names.length());
        for (int i = 0; i < names.length(); i++) {
            String name = machine.heap().textOf(names.elements().get(i)).orElseThrow();
            var places = world.path().applicationPlaces(name);
            var ofName = machine.heap().array(textArray, places.size());
            var content = machine.heap().array(bytesArray, places.size());
            for (int place = 0; place < places.size(); place++) {
                ofName.setReference(
                        ofName.offsetOf(place),
                        machine.heap().intern(places.get(place).url()));
                content.setReference(
                        content.offsetOf(place),
                        place == 0
                                ? firsts.elements().get(i)
                                : bytes(machine, places.get(place).bytes()));
            }
            urls.setReference(urls.offsetOf(i), ofName);
            contents.setReference(contents.offsetOf(i), content);
        }
        setStatic(machine, URLS, "names", names);
        setStatic(machine, URLS, "urls", urls);
        setStatic(machine, URLS, "contents", contents);
    }

    private static void fillNames(Machine machine) {
        var path = machine.world().path();
        setStatic(machine, NAMES, "application", hashes(machine, path.applicationClasses()));
        setStatic(machine, NAMES, "jdk", hashes(machine, path.jdkClasses()));
    }

    private static ArrayObject hashes(Machine machine, Collection<String> names) {
        long[] sorted =
                names.stream().mapToLong(NameHash::of).sorted().distinct().toArray();
        var array = machine.heap().array(machine.world().arrayOf(PrimitiveType.LONG), sorted.length);
        ByteBuffer.wrap(array.bytes())
                .order(ByteOrder.LITTLE_ENDIAN)
                .asLongBuffer()
                .put(sorted);
        return array;
    }

    private static HeapObject staticOf(Machine machine, String field) {
        return machine.slotOf(
                        machine.world().named(RESOURCES).declaredField(field).orElseThrow())
                .reference;
    }

    private static void setStatic(Machine machine, String owner, String field, ArrayObject value) {
        var found = machine.world().named(owner).declaredField(field).orElseThrow();
        machine.storeStatic(machine.slotOf(found), Kind.REFERENCE, 0, value);
    }

    private static ArrayObject bytes(Machine machine, byte[] content) {
        var array = machine.heap().array(machine.world().arrayOf(PrimitiveType.BYTE), content.length);
        System.arraycopy(content, 0, array.bytes(), 0, content.length);
        return array;
    }
}
