package ibrik.runtime.library.io;

import ibrik.vocabulary.mark.Substitute;
import jdk.internal.io.JdkConsole;

/// What the JDK puts in front of an implementation of the console.
@Substitute("java.io.ProxyingConsole")
final class ProxyingConsole_ {
    ProxyingConsole_(JdkConsole console) {}
}
