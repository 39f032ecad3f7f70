package ibrik.runtime.library.security;

import ibrik.runtime.platform.Platform;
import java.security.SecureRandomSpi;

/// Random bytes of the platform. Seeds are ignored: they could only add to what is random already.
final class PlatformRandom extends SecureRandomSpi {
    private static final long serialVersionUID = 1;

    PlatformRandom() {}

    @Override
    protected void engineSetSeed(byte[] seed) {}

    @Override
    protected void engineNextBytes(byte[] bytes) {
        long bits = 0;
        for (int index = 0; index < bytes.length; index++) {
            if (index % Long.BYTES == 0) {
                bits = Platform.current().entropy();
            }
            bytes[index] = (byte) bits;
            bits >>>= Byte.SIZE;
        }
    }

    @Override
    protected byte[] engineGenerateSeed(int count) {
        byte[] seed = new byte[count];
        engineNextBytes(seed);
        return seed;
    }
}
