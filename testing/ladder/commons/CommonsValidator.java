// library: commons-validator:commons-validator:1.9.0
// library: commons-beanutils:commons-beanutils:1.9.4
// library: commons-digester:commons-digester:2.1
// library: commons-logging:commons-logging:1.3.4
// library: commons-collections:commons-collections:3.2.2
package commons;

import java.util.Locale;
import java.util.TimeZone;
import org.apache.commons.validator.routines.BigDecimalValidator;
import org.apache.commons.validator.routines.CodeValidator;
import org.apache.commons.validator.routines.CreditCardValidator;
import org.apache.commons.validator.routines.DateValidator;
import org.apache.commons.validator.routines.DomainValidator;
import org.apache.commons.validator.routines.EmailValidator;
import org.apache.commons.validator.routines.IBANValidator;
import org.apache.commons.validator.routines.ISBNValidator;
import org.apache.commons.validator.routines.ISINValidator;
import org.apache.commons.validator.routines.InetAddressValidator;
import org.apache.commons.validator.routines.RegexValidator;
import org.apache.commons.validator.routines.UrlValidator;
import org.apache.commons.validator.routines.checkdigit.CheckDigitException;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.apache.commons.validator.routines.checkdigit.VerhoeffCheckDigit;

/** Addresses, numbers and codes, right and wrong. */
public class CommonsValidator {
    public static void main(String[] words) {
        for (String address : new String[] {"ada@example.org", "no at", "x@localhost", "\"q r\"@example.com", "a@[127.0.0.1]", "b@exämple.de"}) {
            System.out.println(address + " " + EmailValidator.getInstance().isValid(address));
        }
        for (String address : new String[] {"https://example.org/a?b=c#d", "ftp://x", "http://256.1.1.1/", "mailto:x@y", "http://example.co.uk:8080/%20"}) {
            System.out.println(address + " " + UrlValidator.getInstance().isValid(address));
        }
        System.out.println(InetAddressValidator.getInstance().isValidInet6Address("2001:db8::1/64") + " " + InetAddressValidator.getInstance().isValid("1.2.3"));
        System.out.println(DomainValidator.getInstance().isValidTld(".museum") + " " + DomainValidator.getInstance().isValidCountryCodeTld("zz"));
        System.out.println(new CreditCardValidator(CreditCardValidator.VISA).isValid("4111111111111111") + " " + new CreditCardValidator().isValid("4111111111111112"));
        System.out.println(ISBNValidator.getInstance().validate("0-306-40615-2") + " " + ISBNValidator.getInstance().convertToISBN13("0306406152"));
        System.out.println(IBANValidator.getInstance().isValid("DE89370400440532013000") + " " + IBANValidator.getInstance().isValid("DE88370400440532013000"));
        System.out.println(ISINValidator.getInstance(true).isValid("US0378331005"));
        System.out.println(BigDecimalValidator.getInstance().validate("1,234.56", Locale.US) + " " + BigDecimalValidator.getInstance().validate("12x", Locale.US));
        System.out.println(DateValidator.getInstance().validate("2024-02-29", "yyyy-MM-dd", TimeZone.getTimeZone("UTC")).getTime()
                + " " + DateValidator.getInstance().isValid("2023-02-29", "yyyy-MM-dd"));
        System.out.println(new RegexValidator("^([a-z]+)-(\\d+)$", false).validate("Abc-12") + " " + new CodeValidator("\\d{3}", null).isValid("123"));
        try {
            System.out.println(LuhnCheckDigit.LUHN_CHECK_DIGIT.calculate("7992739871") + " " + VerhoeffCheckDigit.VERHOEFF_CHECK_DIGIT.calculate("236"));
            LuhnCheckDigit.LUHN_CHECK_DIGIT.calculate("79x");
        } catch (CheckDigitException wrong) {
            System.err.println(wrong.getMessage());
        }
    }
}
