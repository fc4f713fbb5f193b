package cn.jianzhen.engine.detector;

/** Talks while it computes. */
class Loud {
    void talk(Exception problem) {
        System.out.println("one"); // caught
        System.err.println("two"); // caught
        problem.printStackTrace(); // caught
    }
}
