import java.text.Normalizer;

/** Composed and decomposed texts, by the tables among the resources of java.base. */
public class NormalForms {
    public static void main(String[] args) {
        String[] texts = {"plain", "\u00e9", "e\u0301", "\ufb01ne", "\u1e9b\u0323", "\uac00\u11a8", "\u2460", "\u0f43"};
        for (String text : texts) {
            StringBuilder line = new StringBuilder();
            for (Normalizer.Form form : Normalizer.Form.values()) {
                line.append(form).append(Normalizer.isNormalized(text, form) ? "=" : "!");
                Normalizer.normalize(text, form).chars().forEach(letter -> line.append(' ').append(Integer.toHexString(letter)));
                line.append("; ");
            }
            System.out.println(line);
        }
        System.out.println("r\u00e9sum\u00e9".length() + " " + Normalizer.normalize("r\u00e9sum\u00e9", Normalizer.Form.NFD).replaceAll("\\p{M}", ""));
    }
}
