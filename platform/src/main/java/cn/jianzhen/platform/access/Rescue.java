package cn.jianzhen.platform.access;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * For the only system administrator who has forgotten the password: who can start the platform on the data folder names an account
 * in {@code jianzhen.new-password-for}, and the console shows a one-time password for it. Its second factor stays.
 */
@Component
class Rescue {
    private final Accounts accounts;
    private final OneTimePasswords oneTime;
    private final ApplicationEventPublisher news;
    private final String userName;

    Rescue(
            Accounts accounts,
            OneTimePasswords oneTime,
            ApplicationEventPublisher news,
            @Value("${jianzhen.new-password-for}") String userName) {
        this.accounts = accounts;
        this.oneTime = oneTime;
        this.news = news;
        this.userName = userName;
    }

    /** A line for the console; empty when no account was named. */
    @Transactional
    public Optional<String> line() {
        if (userName.isEmpty()) {
            return Optional.empty();
        }
        return accounts.find(userName)
                .map(Accounts.Credentials::account)
                .map(this::issued)
                .or(() -> Optional.of("没有账号 " + userName + "，未签发密码"));
    }

    private String issued(Account account) {
        String password = oneTime.issue(account);
        news.publishEvent(new Deed(Deed.NOBODY, "one_time_password", userName, "控制台"));
        return "账号 " + userName + " 的一次性密码：" + password + "（" + OneTimePasswords.VALID.toDays() + " 天内有效，登录后须更改）";
    }
}
