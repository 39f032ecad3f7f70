package ibrik.runtime.library.security;

import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.security.spec.AlgorithmParameterSpec;
import javax.crypto.spec.RC2ParameterSpec;
import javax.crypto.spec.RC5ParameterSpec;

/// Makes the two kinds of parameters that the JDK's policies have, without reflection.
@Substitute("javax.crypto.CryptoPolicyParser")
final class CryptoPolicyParser_ {
    private CryptoPolicyParser_() {}

    @Replace
    private static AlgorithmParameterSpec getInstance(String type, Integer[] numbers) {
        return switch (type) {
            case "javax.crypto.spec.RC2ParameterSpec" -> new RC2ParameterSpec(numbers[0]);
            case "javax.crypto.spec.RC5ParameterSpec" -> new RC5ParameterSpec(numbers[0], numbers[1], numbers[2]);
            default -> throw new UnsupportedOperationException("a policy of the JDK has parameters of " + type);
        };
    }
}
