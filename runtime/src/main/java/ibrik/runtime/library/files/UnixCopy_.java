package ibrik.runtime.library.files;

import ibrik.runtime.library.io.FileBytes;
import ibrik.runtime.platform.Errno;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// The copy of a file's content.
@Substitute("sun.nio.fs.UnixFileSystem")
@UsesMagic("takes the address of a buffer from the JDK")
final class UnixCopy_ {
    /// @param cancelled the address of an int that is not 0 when the copy is to end, or 0
    @Replace
    private static void bufferedCopy0(int to, int from, long buffer, int size, long cancelled) throws UnixException_ {
        Address bytes = new Address(buffer);
        int count = Calls.check(FileBytes.read(from, bytes, size));
        while (count > 0) {
            for (int done = 0; done < count; ) {
                done += Calls.check(FileBytes.write(to, bytes.plus(done), count - done));
            }
            // SAFE: the JDK's own word.
            if (cancelled != 0 && Memory.loadIntVolatile(new Address(cancelled)) != 0) {
                Calls.check(-Errno.ECANCELED);
            }
            count = Calls.check(FileBytes.read(from, bytes, size));
        }
    }
}
