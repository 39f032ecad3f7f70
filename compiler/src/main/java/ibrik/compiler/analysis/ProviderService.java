package ibrik.compiler.analysis;

import java.security.Provider;
import java.security.Security;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// A service of a provider of `java.security`.
///
/// @param engine what kind of service it is, as `MessageDigest`
/// @param names of the algorithm, in capitals
/// @param className as the provider names it
record ProviderService(String engine, List<String> names, String className) {
    static ProviderService of(String engine, Stream<String> names, String className) {
        return new ProviderService(
                engine, names.map(name -> name.toUpperCase(Locale.ROOT)).toList(), className);
    }

    /// The services of the JDK that builds, which is the JDK of the image.
    static List<ProviderService> installed() {
        return Arrays.stream(Security.getProviders())
                .flatMap(provider -> provider.getServices().stream().map(service -> of(provider, service)))
                .toList();
    }

    private static ProviderService of(Provider provider, Provider.Service service) {
        return of(
                service.getType(),
                Stream.concat(Stream.of(service.getAlgorithm()), aliases(provider, service)),
                service.getClassName());
    }

    /// A service does not tell its other names; its provider's table does.
    private static Stream<String> aliases(Provider provider, Provider.Service service) {
        String before = "Alg.Alias." + service.getType() + ".";
        return provider.entrySet().stream()
                .filter(entry -> entry.getKey().toString().startsWith(before)
                        && entry.getValue().toString().equalsIgnoreCase(service.getAlgorithm()))
                .map(Map.Entry::getKey)
                .map(alias -> alias.toString().substring(before.length()));
    }

    /// A cipher is asked for with mode and padding, which its services may have too.
    ///
    /// @param algorithm in capitals
    boolean isMeant(String algorithm) {
        return names.stream()
                .anyMatch(name -> name.equals(algorithm) || beforeMode(name).equals(beforeMode(algorithm)));
    }

    private static String beforeMode(String algorithm) {
        int end = algorithm.indexOf('/');
        // The JDK takes blanks around the parts.
        return (end < 0 ? algorithm : algorithm.substring(0, end)).strip();
    }
}
