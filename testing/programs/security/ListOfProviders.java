import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.util.TreeSet;

/// The list of providers, their services by name, security properties, and what a provider of the program's own adds.
public class ListOfProviders {
    public static class Sum extends java.security.MessageDigestSpi {
        private int sum;

        @Override
        protected void engineUpdate(byte input) {
            sum += input;
        }

        @Override
        protected void engineUpdate(byte[] input, int offset, int length) {
            for (int index = 0; index < length; index++) {
                sum += input[offset + index];
            }
        }

        @Override
        protected byte[] engineDigest() {
            byte[] result = {(byte) (sum >> 8), (byte) sum};
            sum = 0;
            return result;
        }

        @Override
        protected void engineReset() {
            sum = 0;
        }
    }

    static class Own extends Provider {
        private static final long serialVersionUID = 1;

        Own() {
            super("Own", "1.5", "sums for a test");
            put("MessageDigest.SUM", "ListOfProviders$Sum");
            put("Alg.Alias.MessageDigest.TOTAL", "SUM");
            put("MessageDigest.ABSENT", "ListOfProviders$Absent");
            putService(new Service(this, "MessageDigest", "SHA-256", Sum.class.getName(), null, null));
        }
    }

    public static void main(String[] arguments) throws Exception {
        for (Provider provider : Security.getProviders()) {
            System.out.println(provider + " | " + provider.getInfo() + " | " + provider.size() + " | "
                    + provider.getServices().size());
        }
        System.out.println(new TreeSet<>(Security.getAlgorithms("Cipher")).size() + " "
                + new TreeSet<>(Security.getAlgorithms("MessageDigest")));
        System.out.println(Security.getProperty("keystore.type") + " "
                + Security.getProperty("securerandom.strongAlgorithms") + " " + Security.getProperty("nothing"));
        Security.setProperty("own.property", "value");
        System.out.println(Security.getProperty("own.property"));
        System.out.println(Security.getProvider("SunJCE").getService("Cipher", "aes").getClassName());
        System.out.println(Security.getProviders("Signature.SHA256withRSA")[0].getName());
        System.out.println(Security.getProviders("Nothing.AES") == null);

        System.out.println(MessageDigest.getInstance("SHA-256").getProvider().getName());
        System.out.println(new SecureRandom().getAlgorithm() + " " + new SecureRandom().getProvider());
        System.out.println(Security.insertProviderAt(new Own(), 1) + " " + Security.addProvider(new Own()));
        System.out.println(MessageDigest.getInstance("SHA-256").getProvider());
        sum("SUM");
        sum("total");
        sum("SHA-256");
        try {
            MessageDigest.getInstance("ABSENT");
        } catch (NoSuchAlgorithmException missing) {
            System.out.println(missing.getMessage());
        }
        System.out.println(new SecureRandom().getAlgorithm());
        Security.removeProvider("Own");
        System.out.println(Security.getProvider("Own"));
        try {
            MessageDigest.getInstance("SUM");
        } catch (NoSuchAlgorithmException missing) {
            System.out.println(missing);
        }
        try {
            MessageDigest.getInstance("SHA-256", "Nobody");
        } catch (Exception missing) {
            System.out.println(missing);
        }
    }

    private static void sum(String name) throws NoSuchAlgorithmException {
        byte[] result = MessageDigest.getInstance(name).digest(new byte[] {100, 100, 100});
        System.out.println(name + " " + result.length + " " + result[0] + " " + result[1]);
    }
}
