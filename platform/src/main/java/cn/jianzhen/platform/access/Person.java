package cn.jianzhen.platform.access;

/** Whoever is signed in, with any role or none: for what concerns only the own account. Only this module can make one. */
public final class Person {
    private final String userName;

    Person(String userName) {
        this.userName = userName;
    }

    /** For what belongs to this person alone. */
    public String userName() {
        return userName;
    }
}
