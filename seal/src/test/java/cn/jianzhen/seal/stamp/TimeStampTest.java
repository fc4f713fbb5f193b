package cn.jianzhen.seal.stamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimeStampTest {
    private static byte[] digest(String text) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aTokenSaysWhenTheAuthoritySawTheDigest() throws Exception {
        try (TestAuthority authority = new TestAuthority();
                TestAuthority other = new TestAuthority()) {
            byte[] token = new TimeStampAuthority(authority.address()).stamp(digest("证据"));
            TimeStamp stamp = TimeStamp.check(token, digest("证据"), Optional.of(authority.issuer()));
            assertThat(stamp).isEqualTo(new TimeStamp(TestAuthority.NOW, "CN=Test authority", true));
            assertThat(TimeStamp.check(token, digest("证据"), Optional.of(other.issuer()))
                            .known())
                    .isFalse();
            assertThat(TimeStamp.check(token, digest("证据"), Optional.empty()).known())
                    .isFalse();
        }
    }

    @Test
    void theCertificateIsReadFromAFile(@TempDir Path folder) throws Exception {
        try (TestAuthority authority = new TestAuthority()) {
            byte[] token = new TimeStampAuthority(authority.address()).stamp(digest("证据"));
            KnownAuthority known = KnownAuthority.read(authority.issuerFile(folder));
            assertThat(TimeStamp.check(token, digest("证据"), Optional.of(known)).known())
                    .isTrue();
        }
        Path other = Files.writeString(folder.resolve("other.pem"), "nothing");
        assertThatThrownBy(() -> KnownAuthority.read(other)).hasMessageContaining("证书文件不可读");
    }

    @Test
    void aTokenOverOtherBytesProvesNothing() throws Exception {
        try (TestAuthority authority = new TestAuthority()) {
            byte[] token = new TimeStampAuthority(authority.address()).stamp(digest("证据"));
            assertThatThrownBy(() -> TimeStamp.check(token, digest("别的"), Optional.empty()))
                    .isInstanceOf(TimeStamp.NotStamped.class)
                    .hasMessageContaining("不是这个文件的");
        }
    }

    @Test
    void aBentTokenProvesNothing() throws Exception {
        try (TestAuthority authority = new TestAuthority()) {
            byte[] token = new TimeStampAuthority(authority.address()).stamp(digest("证据"));
            byte[] time = "20241101010203Z".getBytes(StandardCharsets.US_ASCII);
            int at = new String(token, StandardCharsets.ISO_8859_1)
                    .indexOf(new String(time, StandardCharsets.ISO_8859_1));
            assertThat(at).isPositive();
            token[at + 3] ^= 1;
            assertThatThrownBy(() -> TimeStamp.check(token, digest("证据"), Optional.of(authority.issuer())))
                    .isInstanceOf(TimeStamp.NotStamped.class);
            assertThatThrownBy(() -> TimeStamp.check(new byte[] {1, 2}, digest("证据"), Optional.empty()))
                    .isInstanceOf(TimeStamp.NotStamped.class);
        }
    }

    @Test
    void anAuthorityThatIsNotThereIsAnErrorThatSaysSo() throws Exception {
        URI gone;
        try (TestAuthority authority = new TestAuthority()) {
            gone = authority.address();
        }
        assertThatThrownBy(() -> new TimeStampAuthority(gone).stamp(digest("证据")))
                .isInstanceOf(IOException.class);
    }
}
