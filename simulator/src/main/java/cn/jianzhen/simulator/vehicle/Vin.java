package cn.jianzhen.simulator.vehicle;

import cn.jianzhen.simulator.chance.Chance;

/** Vehicle identification numbers with the check digit of ISO 3779 at position 9. */
public final class Vin {
    private static final String ALPHABET = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789";
    private static final String VALUES = "0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ";
    private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};

    private Vin() {}

    /** Prefix of eight characters, check digit, model year, works, six digits of serial. */
    static String of(String prefix, int year, Chance chance, int serial) {
        String yearCode =
                "ABCDEFGHJKLMNPRSTVWXY123456789".substring((year - 2010 + 30) % 30, (year - 2010 + 30) % 30 + 1);
        String open = prefix + "0" + yearCode + chance.letters("ABCDEFGH", 1) + "%06d".formatted(serial % 1_000_000);
        return open.substring(0, 8) + checkDigit(open) + open.substring(9);
    }

    public static char checkDigit(String vin) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += VALUES.indexOf(vin.charAt(i)) % 10 * WEIGHTS[i];
        }
        int rest = sum % 11;
        return rest == 10 ? 'X' : (char) ('0' + rest);
    }

    /** A slip of the keyboard: two neighbours swapped or one character mistaken for its look-alike. */
    public static String mistyped(String vin, Chance chance) {
        int at = chance.whole(9, 15);
        char[] letters = vin.toCharArray();
        if (letters[at] != letters[at + 1]) {
            char kept = letters[at];
            letters[at] = letters[at + 1];
            letters[at + 1] = kept;
        } else {
            letters[at] = ALPHABET.charAt((ALPHABET.indexOf(letters[at]) + 1) % ALPHABET.length());
        }
        return new String(letters);
    }
}
