package cn.jianzhen.platform.access;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes next at the door.
 *
 * @param step done, or what must be shown next
 * @param session who is signed in, when done
 * @param enrolment what the telephone needs, when a second factor must be set up
 * @param recoveryCodes shown once, right after a second factor was set up
 * @param passwordDays how many days a password may be kept, when the present one is older
 */
record SignInAnswer(
        @Schema(allowableValues = {DONE, SECOND_FACTOR, NEW_PASSWORD, ENROLMENT})
        String step,

        @Nullable SessionView session,
        @Nullable Enrolment enrolment,
        @Nullable List<String> recoveryCodes,
        @Nullable Integer passwordDays) {
    static final String DONE = "done";
    static final String SECOND_FACTOR = "second_factor";
    static final String NEW_PASSWORD = "new_password";
    static final String ENROLMENT = "enrolment";

    SignInAnswer withPasswordDays(int days) {
        return new SignInAnswer(step, session, enrolment, recoveryCodes, days);
    }

    /** Who is signed in. */
    record SessionView(String userName, String displayName, List<String> roles, boolean demo, int idleMinutes) {
        static SessionView of(Account account, int idleMinutes) {
            return new SessionView(
                    account.userName(), account.displayName(), account.roleCodes(), account.demo(), idleMinutes);
        }
    }

    /**
     * What a telephone app needs to make codes.
     *
     * @param secret Base32, to be typed in
     * @param uri the same, to be scanned
     */
    record Enrolment(String secret, String uri) {
        private static final String ISSUER = "检真";

        static Enrolment of(String userName, String secret) {
            return new Enrolment(
                    secret,
                    "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=%d"
                            .formatted(
                                    encoded(ISSUER), encoded(userName), secret, encoded(ISSUER), OneTimeCode.SECONDS));
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        }
    }
}
