package ibrik.runtime.library.time;

import ibrik.runtime.library.lang.JdkFiles;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;

/// The rules of all time zones (IANA's database), in the form in which the JDK keeps them. In the image only if a
/// program can ask for a zone by its region.
final class TimeZoneFile {
    private static final byte[] CONTENT = JdkFiles.read("lib/tzdb.dat");

    private TimeZoneFile() {}

    static DataInputStream open() {
        return new DataInputStream(new ByteArrayInputStream(CONTENT));
    }
}
