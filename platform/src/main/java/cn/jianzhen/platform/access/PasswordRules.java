package cn.jianzhen.platform.access;

import java.util.List;
import java.util.Locale;

/**
 * The one place that says which passwords are good enough: long, not the name, of two kinds of characters, and more than a word
 * that everybody tries first.
 */
final class PasswordRules {
    static final int SHORTEST = 12;
    private static final int FEWEST_DIFFERENT = 5;
    private static final int LEFT_BESIDE_COMMON = 6;
    private static final List<String> COMMON = List.of(
            "password",
            "passwd",
            "p@ssw0rd",
            "admin",
            "jianzhen",
            "qwerty",
            "asdfgh",
            "zxcvbn",
            "1qaz2wsx",
            "abc123",
            "abcdef",
            "123456",
            "654321",
            "12345",
            "111111",
            "000000",
            "888888",
            "666666",
            "woaini",
            "huanbao");

    private PasswordRules() {}

    static boolean weak(String userName, String password) {
        String small = password.toLowerCase(Locale.ROOT);
        return password.length() < SHORTEST
                || small.contains(userName.toLowerCase(Locale.ROOT))
                || small.chars().distinct().count() < FEWEST_DIFFERENT
                || kinds(password) < 2
                || besideCommon(small).length() < LEFT_BESIDE_COMMON;
    }

    private static long kinds(String password) {
        return password.chars().map(PasswordRules::kind).distinct().count();
    }

    private static int kind(int letter) {
        if (Character.isDigit(letter)) {
            return 0;
        }
        if (Character.isUpperCase(letter)) {
            return 1;
        }
        return Character.isLetter(letter) ? 2 : 3;
    }

    private static String besideCommon(String small) {
        String left = small;
        for (String common : COMMON) {
            left = left.replace(common, "");
        }
        return left;
    }
}
