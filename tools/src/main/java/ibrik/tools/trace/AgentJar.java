package ibrik.tools.trace;

import ibrik.tools.trace.agent.Agent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/// The agent as the virtual machine wants it: a jar of its own.
final class AgentJar {
    private static final List<String> CLASSES = List.of(
            "Agent", "Callers", "EntryPoints", "Instrumenter", "Instrumenter$1", "Question", "Recorder", "Recorder$1");

    private AgentJar() {}

    static void write(Path file) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Premain-Class", Agent.class.getName());
        attributes.putValue("Can-Retransform-Classes", "true");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            for (String name : CLASSES) {
                try (InputStream content = Agent.class.getResourceAsStream(name + ".class")) {
                    // javac makes those of switches only where it needs them.
                    if (content != null) {
                        jar.putNextEntry(
                                new ZipEntry(Agent.class.getPackageName().replace('.', '/') + "/" + name + ".class"));
                        content.transferTo(jar);
                        jar.closeEntry();
                    }
                }
            }
        }
    }
}
