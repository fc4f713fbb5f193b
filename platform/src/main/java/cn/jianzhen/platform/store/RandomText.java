package cn.jianzhen.platform.store;

import java.security.SecureRandom;

/** Random words for passwords and codes, without letters that look alike. */
public final class RandomText {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomText() {}

    /** About 5.8 bits a letter. */
    public static String ofLength(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
