package cn.jianzhen.platform.access;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the person at the console must know to sign in. */
@Component
public class FirstSteps {
    private final DemoAccounts demo;
    private final Setup setup;
    private final Rescue rescue;

    FirstSteps(DemoAccounts demo, Setup setup, Rescue rescue) {
        this.demo = demo;
        this.setup = setup;
        this.rescue = rescue;
    }

    /** Lines of Chinese text for the console. */
    public List<String> lines() {
        Stream<String> code = setup.code().stream().map(text -> "缺少管理员：请打开登录页的“初始化”，输入一次性初始化码 " + text + " 建立管理员账号");
        Stream<String> accounts = demo.offered().stream()
                .map(account ->
                        "演示账号：" + account.userName() + "  密码：" + account.password() + "  " + account.displayName());
        return Stream.of(code, rescue.line().stream(), accounts)
                .flatMap(lines -> lines)
                .toList();
    }
}
