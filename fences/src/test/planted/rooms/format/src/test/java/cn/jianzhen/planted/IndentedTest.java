package cn.jianzhen.planted;

/** Tests are formatted as well. */
final class IndentedTest {
  int two() { // caught: format
    return 2;
  }
}
