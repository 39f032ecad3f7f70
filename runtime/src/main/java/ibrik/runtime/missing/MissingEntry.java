package ibrik.runtime.missing;

import ibrik.runtime.exception.Backtrace;
import ibrik.runtime.exception.StackTraces;
import ibrik.runtime.type.ClassTable;

/// The one form of what a program is told where it looks something up that HotSpot would find and the image has not:
/// what it is, who asks, and the metadata that brings it (`docs/metadata.md`).
public final class MissingEntry {
    /// The beginning of what is said of the metadata; the JSON text follows to the end of the line.
    private static final String REMEDY = "; give the build --metadata FILE, with this in FILE: ";

    private MissingEntry() {}

    /// @param what  the first half of the sentence
    /// @param entry a whole file of metadata that would bring it
    public static String told(String what, String entry) {
        String place = callSiteOrNull();
        String asked =
                place == null ? what : what.concat(", where ").concat(place).concat(" asks for it");
        return asked.concat(REMEDY).concat(entry);
    }

    /// The innermost frame of the application; null if there is none.
    private static String callSiteOrNull() {
        StackTraceElement[] trace = StackTraces.decode(Backtrace.capture());
        for (StackTraceElement frame : trace) {
            if (ClassTable.isOfApplication(frame.getClassName())) {
                return frame.toString();
            }
        }
        return null;
    }

    // ---- entries ----------------------------------------------------------------------------------------------

    /// The class itself, with its lists of members.
    public static String type(String name) {
        return reflection("\"".concat(name).concat("\""), "");
    }

    /// With a further member of the entry, such as `"serializable":true`.
    public static String type(String name, String flag) {
        return reflection("\"".concat(name).concat("\""), ",\"".concat(flag).concat("\":true"));
    }

    /// @param name `<init>` for a constructor
    public static String method(String type, String name, Class<?>[] parameters) {
        return reflection(
                "\"".concat(type).concat("\""),
                ",\"methods\":[{\"name\":\""
                        .concat(name)
                        .concat("\",\"parameterTypes\":")
                        .concat(names(parameters))
                        .concat("}]"));
    }

    public static String field(String type, String name) {
        return reflection(
                "\"".concat(type).concat("\""),
                ",\"fields\":[{\"name\":\"".concat(name).concat("\"}]"));
    }

    public static String proxy(Class<?>[] interfaces) {
        return reflection("{\"proxy\":".concat(names(interfaces)).concat("}"), "");
    }

    /// @param kind `glob` or `bundle`
    public static String resource(String kind, String name) {
        return "{\"resources\":[{\"".concat(kind).concat("\":\"").concat(name).concat("\"}]}");
    }

    private static String reflection(String type, String more) {
        return "{\"reflection\":[{\"type\":".concat(type).concat(more).concat("}]}");
    }

    private static String names(Class<?>[] types) {
        String list = "[";
        for (int index = 0; index < types.length; index++) {
            list = list.concat(index == 0 ? "\"" : ",\"")
                    .concat(types[index].getTypeName())
                    .concat("\"");
        }
        return list.concat("]");
    }
}
