package cn.jianzhen.platform.access;

/** The right to give roles, to unlock and to end sessions, with the name of who has it. Only this module can make one. */
public final class SecurityRight {
    private final String userName;

    SecurityRight(String userName) {
        this.userName = userName;
    }

    String userName() {
        return userName;
    }
}
