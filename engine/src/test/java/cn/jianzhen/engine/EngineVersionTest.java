package cn.jianzhen.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EngineVersionTest {
    @Test
    void isASemanticVersion() {
        assertThat(EngineVersion.current()).matches("\\d+\\.\\d+\\.\\d+");
    }
}
