package cn.jianzhen.engine.finding;

/** A choice of two. */
sealed interface Shape {
    record Circle(double radius) implements Shape {}

    record Square(double side) implements Shape {}
}
