package cn.jianzhen.platform.access;

/**
 * Somebody did or looked at something: news for the audit log. Written in the transaction of whoever publishes it; when it
 * cannot be logged, it is not done.
 *
 * @param actor user name; {@code -} when nobody was signed in
 * @param action word of the log's vocabulary, such as {@code sign_in} or {@code look}
 * @param subject on what; empty when on nothing in particular
 * @param details further facts; empty when none. Never a password, never a key
 */
public record Deed(String actor, String action, String subject, String details) {
    static final String NOBODY = "-";
}
