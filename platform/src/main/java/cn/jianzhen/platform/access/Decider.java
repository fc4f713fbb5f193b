package cn.jianzhen.platform.access;

/**
 * The signed-in person as one who may write decisions down, with what the person may look at. Only this module can make one; a
 * controller receives it as a parameter, and who may not decide gets a 403 before the method is called.
 */
public final class Decider {
    private final String userName;
    private final Scope scope;

    Decider(String userName, Scope scope) {
        this.userName = userName;
        this.scope = scope;
    }

    /** For the record: who decided. */
    public String userName() {
        return userName;
    }

    public Scope scope() {
        return scope;
    }
}
