package cn.jianzhen.platform.leads;

/** The platform has a log. */
class LoudLead {
    void talk() {
        System.out.println("one"); // caught
    }
}
