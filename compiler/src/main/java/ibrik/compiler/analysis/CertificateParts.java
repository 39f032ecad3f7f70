package ibrik.compiler.analysis;

import ibrik.compiler.classes.Hierarchy;
import ibrik.compiler.classes.Method;

/// The extensions that certificates can have: a table of the JDK has the names of their classes, and its parser calls
/// their constructors by reflection.
final class CertificateParts {
    private static final String TABLE = "sun.security.x509.OIDMap$OIDInfo";
    private static final String PACKAGE = "sun.security.x509.";
    private static final String PART = PACKAGE + "Extension";

    private final Reachability world;
    private boolean asked;

    CertificateParts(Reachability world) {
        this.world = world;
    }

    /// The method is in the image.
    void onMethod(Method method) {
        asked |= method.name().equals("getClazz") && method.owner().name().equals(TABLE);
    }

    /// True if [#onText] wants to hear of strings, also of those that were there before.
    boolean isAsked() {
        return asked;
    }

    /// The string is in the image.
    void onText(String text) {
        if (text.startsWith(PACKAGE)) {
            world.world()
                    .find(text)
                    .filter(type -> Hierarchy.superclasses(type).stream()
                            .anyMatch(each -> each.name().equals(PART)))
                    .ifPresent(world.reflected()::onConstructed);
        }
    }
}
