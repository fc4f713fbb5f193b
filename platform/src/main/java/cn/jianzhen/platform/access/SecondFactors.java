package cn.jianzhen.platform.access;

import cn.jianzhen.platform.store.FieldCipher;
import cn.jianzhen.platform.store.RandomText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The second factors that people have set up, and the recovery codes for a lost telephone. */
@Repository
class SecondFactors {
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_LETTERS = 12;

    /** What a code that was typed in is worth. */
    enum Worth {
        CODE,
        RECOVERY,
        NOTHING
    }

    private final JdbcClient database;
    private final FieldCipher cipher;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    SecondFactors(JdbcClient database, FieldCipher cipher, ApplicationEventPublisher news, Clock clock) {
        this.database = database;
        this.cipher = cipher;
        this.news = news;
        this.clock = clock;
    }

    boolean enrolled(String userName) {
        return secret(userName).isPresent();
    }

    /** Keeps the secret when the code shows that the telephone has it; gives the recovery codes, for the only time. */
    @Transactional
    public Optional<List<String>> enrol(String userName, String secret, String code) {
        OptionalLong step = OneTimeCode.matching(secret, code, clock.instant());
        if (step.isEmpty() || enrolled(userName)) {
            return Optional.empty();
        }
        database.sql("insert into access.second_factors values (:userName, :secret, :step, :now)")
                .param("userName", userName)
                .param("secret", cipher.encrypt(secret))
                .param("step", step.getAsLong())
                .param("now", OffsetDateTime.now(clock))
                .update();
        List<String> codes = Stream.generate(() -> RandomText.ofLength(RECOVERY_LETTERS))
                .limit(RECOVERY_CODES)
                .toList();
        codes.forEach(each -> database.sql("insert into access.recovery_codes values (:userName, :digest)")
                .param("userName", userName)
                .param("digest", digest(userName, each))
                .update());
        news.publishEvent(new Deed(userName, "second_factor_set", userName, ""));
        return Optional.of(codes);
    }

    /** Uses the code up: the same one is worth nothing the second time. */
    @Transactional
    public Worth use(String userName, String code) {
        Optional<String> secret = secret(userName);
        if (secret.isEmpty()) {
            return Worth.NOTHING;
        }
        OptionalLong step = OneTimeCode.matching(secret.get(), code, clock.instant());
        if (step.isPresent()) {
            return useStep(userName, step.getAsLong()) ? Worth.CODE : Worth.NOTHING;
        }
        return useRecovery(userName, code) ? Worth.RECOVERY : Worth.NOTHING;
    }

    /** With its recovery codes; false when there was none. */
    boolean remove(String userName) {
        return database.sql("delete from access.second_factors where user_name = :userName")
                        .param("userName", userName)
                        .update()
                == 1;
    }

    int recoveryCodesLeft(String userName) {
        return database.sql("select count(*) from access.recovery_codes where user_name = :userName")
                .param("userName", userName)
                .query(Integer.class)
                .single();
    }

    private Optional<String> secret(String userName) {
        return database.sql("select secret from access.second_factors where user_name = :userName")
                .param("userName", userName)
                .query(String.class)
                .optional()
                .map(cipher::decrypt);
    }

    private boolean useStep(String userName, long step) {
        return database.sql("update access.second_factors set last_step = :step"
                                + " where user_name = :userName and last_step < :step")
                        .param("userName", userName)
                        .param("step", step)
                        .update()
                == 1;
    }

    private boolean useRecovery(String userName, String code) {
        int used = database.sql("delete from access.recovery_codes where user_name = :userName and digest = :digest")
                .param("userName", userName)
                .param("digest", digest(userName, code))
                .update();
        if (used == 1) {
            String left = "剩余 " + recoveryCodesLeft(userName) + " 个";
            news.publishEvent(new Deed(userName, "recovery_code_used", userName, left));
        }
        return used == 1;
    }

    /** A plain digest will do: a code holds 69 random bits, there is nothing to guess. */
    private static String digest(String userName, String code) {
        try {
            byte[] text = (userName + "\n" + code).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
