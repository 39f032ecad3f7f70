package ibrik.testing.machines;

import java.util.List;

/// A fresh Debian without network, what was put on it, and what is tried there.
///
/// @param name     for reports
/// @param user     who tries: `root` or `ann`, who may install nothing
/// @param lines    shell commands that equip it, with the functions of [Host]
/// @param commands one after the other
/// @param installs whether an installation may be tried
record Machine(String name, String user, List<String> lines, List<Command> commands, boolean installs) {
    private static final String ROOT = "root";
    private static final String ANN = "ann";
    private static final String VERSION = "$ibrik --version";
    private static final String NAME = "ibrik ";
    private static final String NO_JDK = "JDK 25 was not found";
    private static final String REMEDY = "apt-get install temurin-25-jdk";

    private static Machine of(String name, String user, List<String> lines, Command... commands) {
        return new Machine(name, user, lines, List.of(commands), false);
    }

    static List<Machine> all() {
        return List.of(
                new Machine(
                        "no JDK, root",
                        ROOT,
                        List.of(),
                        List.of(Command.isRefused(VERSION, NO_JDK, "nothing is installed", REMEDY)),
                        true),
                of(
                        "no JDK, no rights",
                        ANN,
                        List.of(),
                        Command.isRefused(VERSION, NO_JDK, REMEDY),
                        Command.isRefused("IBRIK_INSTALL=no PATH= HOME= $ibrik --version", NO_JDK),
                        Command.works("$ibrik clean", "")),
                of(
                        "a sudo that asks for a password",
                        ANN,
                        List.of("printf '#!/bin/sh\\nexit 1\\n' >usr/bin/sudo", "chmod 755 usr/bin/sudo"),
                        Command.isRefused(VERSION, NO_JDK, REMEDY)),
                of(
                        "JDK 17 only",
                        ANN,
                        List.of(
                                "share $jdk /usr/lib/jvm/java-17",
                                "echo 'JAVA_VERSION=\"17.0.9\"' >usr/lib/jvm/java-17/release",
                                "link /usr/lib/jvm/java-17/bin/java /usr/bin/java"),
                        Command.isRefused(VERSION, NO_JDK, "/usr/lib/jvm/java-17", REMEDY),
                        Command.isRefused("JAVA_HOME=/usr/lib/jvm/java-17 $ibrik run A.java", NO_JDK)),
                of("no Maven", ANN, List.of("share $jdk $jdk"), Command.isRefused(VERSION, "Maven was not found")),
                of(
                        "nothing of Maven's registry",
                        ANN,
                        List.of("share $jdk $jdk", "maven"),
                        Command.isRefused(VERSION, "The first build needs the network", "settings.xml")),
                of("behind a link of the PATH", ANN, behindALink(), behindALinkTried()),
                placed("of SDKMAN", ".sdkman/candidates/java/25-tem"),
                placed("of asdf", ".asdf/installs/java/temurin-25.0.1+8"),
                placed("of jenv", ".jenv/versions/25"));
    }

    private static List<String> behindALink() {
        return List.of(
                "share $jdk /srv/jdk", "link /srv/jdk/bin/java /usr/local/bin/java", "maven", "registry /home/ann");
    }

    private static Command[] behindALinkTried() {
        return new Command[] {
            Command.works(VERSION, NAME),
            Command.works("JAVA_HOME=/proc/nowhere MAVEN_HOME=/opt/maven PATH=/srv/jdk/bin $ibrik --version", NAME),
            Command.works("$ibrik run --hosted A.java", "whole\n"),
            Command.works("unset HOME; export TMPDIR=/proc/nowhere; $ibrik run --hosted A.java", "whole\n"),
            Command.isRefused("$ibrik run A.java", "QEMU was not found", "apt-get install", "--hosted"),
            Command.isRefused("chmod a-w ${ibrik%/*}/.ibrik; $ibrik --version", "cannot write to", ".ibrik")
        };
    }

    /// In a folder where a version manager puts it, and its own script is what the PATH leads to.
    private static Machine placed(String manager, String place) {
        return of(
                "JDK 25 " + manager,
                ANN,
                List.of(
                        "share $jdk /home/ann/" + place,
                        "printf '#!/bin/sh\\nexit 1\\n' >usr/local/bin/java",
                        "chmod 755 usr/local/bin/java",
                        "maven",
                        "registry /home/ann"),
                Command.works(VERSION, NAME));
    }
}
