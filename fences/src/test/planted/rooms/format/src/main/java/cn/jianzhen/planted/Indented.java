package cn.jianzhen.planted;

/** Two columns too far to the left. */
final class Indented {
  int two() { // caught: format
    return 2;
  }
}
