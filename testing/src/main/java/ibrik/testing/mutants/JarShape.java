package ibrik.testing.mutants;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Ten ways to pack a program into a jar, which the mutants of jars begin with.
enum JarShape {
    PLAIN,
    STORED,
    WITH_COMMENT,
    WITH_FOLDERS,
    WITH_EXTRA_FIELDS,
    MULTI_RELEASE,
    WITH_CLASS_PATH,
    LONG_MANIFEST,
    MANIFEST_LAST,
    BEHIND_A_SCRIPT;

    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    /// The jar with these class files, whose main class has the name.
    byte[] of(Map<String, byte[]> classes, String mainClass) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (this == BEHIND_A_SCRIPT) {
            bytes.write("#!/bin/sh\nexec java -jar $0\n".getBytes(StandardCharsets.UTF_8));
        }
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            if (this == WITH_COMMENT) {
                zip.setComment("a comment of the archive");
            }
            if (this != MANIFEST_LAST) {
                put(zip, MANIFEST, manifest(mainClass));
            }
            if (this == WITH_FOLDERS) {
                zip.putNextEntry(new ZipEntry("folder/"));
            }
            for (var entry : classes.entrySet()) {
                put(zip, entry.getKey(), entry.getValue());
                if (this == MULTI_RELEASE) {
                    put(zip, "META-INF/versions/21/" + entry.getKey(), entry.getValue());
                }
            }
            if (this == MANIFEST_LAST) {
                put(zip, MANIFEST, manifest(mainClass));
            }
        }
        return bytes.toByteArray();
    }

    private byte[] manifest(String mainClass) {
        List<String> lines = new ArrayList<>(Arrays.asList("Manifest-Version: 1.0", "Main-Class: " + mainClass));
        switch (this) {
            case MULTI_RELEASE -> lines.add("Multi-Release: true");
            case WITH_CLASS_PATH -> lines.add("Class-Path: absent.jar lib/%20other.jar");
            case LONG_MANIFEST -> {
                lines.add("Description: " + "a".repeat(55));
                lines.add(" continued");
                lines.add("");
                lines.add("Name: folder/");
                lines.add("Sealed: true");
            }
            default -> {}
        }
        return (String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        if (this == STORED) {
            CRC32 sum = new CRC32();
            sum.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(sum.getValue());
        }
        if (this == WITH_EXTRA_FIELDS) {
            entry.setExtra(new byte[] {(byte) 0xFE, (byte) 0xCA, 0, 0});
            entry.setComment("of the entry");
        }
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
