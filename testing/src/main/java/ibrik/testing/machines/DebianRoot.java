package ibrik.testing.machines;

import ibrik.tools.host.Packages;
import ibrik.tools.host.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The files of a Debian on which nothing is installed yet, as debootstrap makes them: packed once, then kept in the
/// state folder. It is made in a memory of its own that is gone with the process, so nothing of root's is left.
final class DebianRoot {
    private static final Duration LIMIT = Duration.ofMinutes(10);

    /// Without what no program reads. The apt-get of such a machine notes each call.
    private static final String MAKE = """
            set -e
            PATH=$PATH:/usr/sbin:/sbin
            mount -t tmpfs -o mode=755,size=2g none "$1"
            debootstrap --variant=minbase bookworm "$1/root"
            rm -rf "$1"/root/var/cache/apt/archives/*.deb "$1"/root/usr/share/doc "$1"/root/usr/share/locale
            cd "$1/root"
            mv usr/bin/apt-get usr/bin/apt-get.real
            printf '#!/bin/sh\\necho "$@" >>/var/log/calls\\nexec apt-get.real "$@"\\n' >usr/bin/apt-get
            chmod 755 usr/bin/apt-get
            touch var/log/calls
            chmod 666 var/log/calls
            chroot . useradd -m ann
            tar -C . -cf - --exclude='./dev/*' --exclude='./proc/*' --exclude='./sys/*' . >"$2"
            """;

    private DebianRoot() {}

    /// The packed files; they are made if need be, which takes a minute and the network.
    ///
    /// @param folder where they are kept
    static Path in(Path folder) throws IOException {
        Path packed = Files.createDirectories(folder).resolve("debian.tar");
        if (Files.exists(packed)) {
            return packed;
        }
        Path draft = Files.createTempFile(folder, "draft", ".tar");
        Path mount = Files.createTempDirectory(folder, "mount");
        try {
            List<String> command = new ArrayList<>(Packages.rootPrefix().orElseThrow());
            command.addAll(List.of("unshare", "-m", "sh", "-c", MAKE, "sh", mount.toString(), draft.toString()));
            Programs.Answer answer = Programs.ask(LIMIT, command);
            if (answer.status() != 0) {
                throw new IOException("debootstrap failed: " + answer.text());
            }
            return Files.move(draft, packed, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
            Files.delete(mount);
        }
    }
}
