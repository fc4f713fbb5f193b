package cn.jianzhen.engine.command;

/** A command answers who called it. */
class Answer {
    void talk() {
        System.out.println("one");
    }
}
