package cn.jianzhen.planted.nameless; // caught: JavadocPackage

/** Its package does not say what it is for. */
final class Nameless {}
