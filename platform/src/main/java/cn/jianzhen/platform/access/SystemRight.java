package cn.jianzhen.platform.access;

/** The right to make and disable accounts, with the name of who has it. Only this module can make one. */
public final class SystemRight {
    private final String userName;

    SystemRight(String userName) {
        this.userName = userName;
    }

    String userName() {
        return userName;
    }
}
