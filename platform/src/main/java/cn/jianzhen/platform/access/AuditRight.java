package cn.jianzhen.platform.access;

/** The right to read the audit log. Only this module can make one; a controller receives it as a parameter, or the person a 403. */
public final class AuditRight {
    AuditRight() {}
}
