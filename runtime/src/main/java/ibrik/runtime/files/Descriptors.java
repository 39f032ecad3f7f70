package ibrik.runtime.files;

import ibrik.runtime.platform.Errno;

/// Small numbers for open files. The first three are the standard streams, which others serve.
final class Descriptors {
    static final int FIRST = 3;
    /// As Linux has it for a process unless told otherwise.
    private static final int MOST = 65_536;

    private OpenFile[] files = new OpenFile[16];

    static boolean isStandard(int number) {
        return number >= 0 && number < FIRST;
    }

    /// The lowest free number, or a negated error.
    int enter(OpenFile file) {
        for (int number = FIRST; number < MOST; number++) {
            if (number == files.length) {
                OpenFile[] more = new OpenFile[2 * number];
                System.arraycopy(files, 0, more, 0, number);
                files = more;
            }
            if (files[number] == null) {
                files[number] = file;
                return number;
            }
        }
        return -Errno.EMFILE;
    }

    /// Null if there is none with that number.
    OpenFile get(int number) {
        return number >= FIRST && number < files.length ? files[number] : null;
    }

    void remove(int number) {
        files[number] = null;
    }
}
