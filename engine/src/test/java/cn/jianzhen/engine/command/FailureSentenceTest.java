package cn.jianzhen.engine.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.junit.jupiter.api.Test;

class FailureSentenceTest {
    @Test
    void whatIsWrongWithAFileIsNamed() {
        assertThat(FailureSentence.of(new NoSuchFileException("a"))).isEqualTo("失败:找不到文件或文件夹 a");
        assertThat(FailureSentence.of(new NotDirectoryException("a"))).contains("a 不是文件夹");
        assertThat(FailureSentence.of(new AccessDeniedException("a"))).contains("没有权限读写 a");
        assertThat(FailureSentence.of(new FileSystemException("a", null, "No space left on device")))
                .contains("a", "No space left on device", "检查磁盘空间");
        assertThat(FailureSentence.of(new IOException("closed"))).isEqualTo("失败:读写文件出错:closed");
    }

    @Test
    void aWrappedFailureIsToldOnce() {
        IOException cause = new NoSuchFileException("a");
        assertThat(FailureSentence.of(new UncheckedIOException(cause))).isEqualTo("失败:找不到文件或文件夹 a");
        assertThat(FailureSentence.of(new UncheckedIOException("数据文件夹无法建立:b", cause)))
                .isEqualTo("失败:数据文件夹无法建立:b。找不到文件或文件夹 a");
    }

    @Test
    void anErrorOfTheProgramIsNotDressedUp() {
        assertThatIllegalStateException()
                .isThrownBy(() -> FailureSentence.of(new ArithmeticException("x")))
                .withMessageContaining("程序错误")
                .withCauseInstanceOf(ArithmeticException.class);
    }
}
