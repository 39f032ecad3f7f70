package ibrik.runtime.hosted;

import ibrik.vocabulary.mark.External;
import ibrik.vocabulary.mark.Uninterruptible;

/// Linux system calls of x86-64: numbers from the kernel's `arch/x86/entry/syscalls/syscall_64.tbl`.
///
/// A result from -4095 to -1 is a negated error number.
final class SystemCall {
    static final int READ = 0;
    static final int WRITE = 1;
    static final int CLOSE = 3;
    static final int POLL = 7;
    static final int LSEEK = 8;
    static final int MMAP = 9;
    static final int MPROTECT = 10;
    static final int MUNMAP = 11;
    static final int RT_SIGACTION = 13;
    static final int RT_SIGPROCMASK = 14;
    static final int IOCTL = 16;
    static final int PREAD64 = 17;
    static final int PWRITE64 = 18;
    static final int SCHED_YIELD = 24;
    static final int MSYNC = 26;
    static final int MADVISE = 28;
    static final int GETPID = 39;
    static final int FCNTL = 72;
    static final int FSYNC = 74;
    static final int FDATASYNC = 75;
    static final int FTRUNCATE = 77;
    static final int GETCWD = 79;
    static final int FCHMOD = 91;
    static final int FCHOWN = 93;
    static final int SYSINFO = 99;
    static final int GETUID = 102;
    static final int GETGID = 104;
    static final int GETEUID = 107;
    static final int GETEGID = 108;
    static final int SIGALTSTACK = 131;
    static final int STATFS = 137;
    static final int GETTID = 186;
    static final int FSETXATTR = 190;
    static final int FGETXATTR = 193;
    static final int FLISTXATTR = 196;
    static final int FREMOVEXATTR = 199;
    static final int FUTEX = 202;
    static final int SCHED_GETAFFINITY = 204;
    static final int GETDENTS64 = 217;
    static final int TIMER_CREATE = 222;
    static final int TIMER_SETTIME = 223;
    static final int CLOCK_GETTIME = 228;
    static final int CLOCK_NANOSLEEP = 230;
    static final int EXIT_GROUP = 231;
    static final int TGKILL = 234;
    static final int OPENAT = 257;
    static final int MKDIRAT = 258;
    static final int MKNODAT = 259;
    static final int FCHOWNAT = 260;
    static final int UNLINKAT = 263;
    static final int RENAMEAT = 264;
    static final int LINKAT = 265;
    static final int SYMLINKAT = 266;
    static final int READLINKAT = 267;
    static final int FCHMODAT = 268;
    static final int FACCESSAT = 269;
    static final int PPOLL = 271;
    static final int UTIMENSAT = 280;
    static final int GETRANDOM = 318;
    static final int STATX = 332;

    private static final String REASON = "system calls are made where nothing may allocate or stop";

    private SystemCall() {}

    @External("ibrik_system_call")
    private static native long invoke(long number, long a, long b, long c, long d, long e, long f);

    @Uninterruptible(REASON)
    static long call(int number, long a, long b) {
        return invoke(number, a, b, 0, 0, 0, 0);
    }

    @Uninterruptible(REASON)
    static long call(int number, long a, long b, long c) {
        return invoke(number, a, b, c, 0, 0, 0);
    }

    @Uninterruptible(REASON)
    static long call(int number, long a, long b, long c, long d) {
        return invoke(number, a, b, c, d, 0, 0);
    }

    @Uninterruptible(REASON)
    static long call(int number, long a, long b, long c, long d, long e) {
        return invoke(number, a, b, c, d, e, 0);
    }

    @Uninterruptible(REASON)
    static long call(int number, long a, long b, long c, long d, long e, long f) {
        return invoke(number, a, b, c, d, e, f);
    }

    @Uninterruptible(REASON)
    static boolean failed(long result) {
        return result < 0 && result >= -4095;
    }
}
