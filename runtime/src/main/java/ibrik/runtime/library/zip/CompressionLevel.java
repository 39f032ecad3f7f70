package ibrik.runtime.library.zip;

/// How hard zlib searches at each level: the numbers decide which bytes come out (zlib 1.3.1, `deflate.c`).
///
/// @param good  a match so long makes the next search a quarter as deep
/// @param lazy  no better match is looked for behind one so long; quick levels insert no longer ones
/// @param nice  the search ends at a match so long
/// @param chain how many places are tried
record CompressionLevel(int good, int lazy, int nice, int chain, Method method) {
    enum Method {
        STORED,
        QUICK,
        LAZY
    }

    private static final CompressionLevel[] LEVELS = {
        new CompressionLevel(0, 0, 0, 0, Method.STORED),
        new CompressionLevel(4, 4, 8, 4, Method.QUICK),
        new CompressionLevel(4, 5, 16, 8, Method.QUICK),
        new CompressionLevel(4, 6, 32, 32, Method.QUICK),
        new CompressionLevel(4, 4, 16, 16, Method.LAZY),
        new CompressionLevel(8, 16, 32, 32, Method.LAZY),
        new CompressionLevel(8, 16, 128, 128, Method.LAZY),
        new CompressionLevel(8, 32, 128, 256, Method.LAZY),
        new CompressionLevel(32, 128, 258, 1024, Method.LAZY),
        new CompressionLevel(32, 258, 258, 4096, Method.LAZY),
    };
    private static final int DEFAULT = 6;

    static CompressionLevel of(int level) {
        return LEVELS[number(level)];
    }

    static int number(int level) {
        return level < 0 ? DEFAULT : level;
    }
}
