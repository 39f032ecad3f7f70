package ibrik.runtime.library.security;

import ibrik.runtime.platform.Platform;

/// Random bytes of the platform.
final class PlatformRandom {
    private PlatformRandom() {}

    static void fill(byte[] bytes) {
        long bits = 0;
        for (int index = 0; index < bytes.length; index++) {
            if (index % Long.BYTES == 0) {
                bits = Platform.current().entropy();
            }
            bytes[index] = (byte) bits;
            bits >>>= Byte.SIZE;
        }
    }
}
