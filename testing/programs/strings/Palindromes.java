package strings;

/** Palindromes, anagrams, run lengths, Caesar, Roman numerals and words. */
public class Palindromes {
    static boolean palindrome(String text) {
        int i = 0, j = text.length() - 1;
        while (i < j) {
            while (i < j && !Character.isLetter(text.charAt(i))) i++;
            while (i < j && !Character.isLetter(text.charAt(j))) j--;
            if (Character.toLowerCase(text.charAt(i++)) != Character.toLowerCase(text.charAt(j--))) return false;
        }
        return true;
    }

    static String runs(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0, n; i < text.length(); i += n) {
            for (n = 1; i + n < text.length() && text.charAt(i + n) == text.charAt(i); n++) {}
            out.append(n).append(text.charAt(i));
        }
        return out.toString();
    }

    static String roman(int number) {
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] letters = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        String out = "";
        for (int i = 0; i < values.length; i++) {
            while (number >= values[i]) {
                out += letters[i];
                number -= values[i];
            }
        }
        return out;
    }

    static String caesar(String text, int shift) {
        char[] letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            char c = letters[i];
            if (c >= 'a' && c <= 'z') letters[i] = (char) ('a' + Math.floorMod(c - 'a' + shift, 26));
        }
        return new String(letters);
    }

    public static void main(String[] args) {
        System.out.println(palindrome("A man, a plan, a canal: Panama") + " " + palindrome("nope") + palindrome(""));
        System.out.println(runs("aaabccddddd") + runs("") + runs("xyz"));
        for (int number : new int[] {1, 4, 9, 14, 40, 90, 400, 1994, 3999}) System.out.println(roman(number));
        System.out.println(caesar("hello, world", 3) + caesar(caesar("hello", 7), -7));
        char[] letters = "listen".toCharArray(), other = "silent".toCharArray();
        java.util.Arrays.sort(letters);
        java.util.Arrays.sort(other);
        System.out.println(java.util.Arrays.equals(letters, other) + new String(letters));
    }
}
