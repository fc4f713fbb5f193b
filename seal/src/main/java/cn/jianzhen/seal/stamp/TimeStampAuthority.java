package cn.jianzhen.seal.stamp;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/** Asks a time-stamping authority over HTTP (RFC 3161, 3.4). Only a digest leaves the house. */
public final class TimeStampAuthority {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int NONCE_BITS = 64;
    private static final int LONGEST = 1 << 20;
    private static final int OK = 200;

    private final URI address;
    private final SecureRandom random = new SecureRandom();

    /** An authority at this address. */
    public TimeStampAuthority(URI address) {
        this.address = address;
    }

    /** A token over the digest; IOException with a Chinese sentence when there is none to be had. */
    public byte[] stamp(byte[] sha256) throws IOException {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true); // so that the token can be checked offline
        try {
            TimeStampRequest request =
                    generator.generate(TSPAlgorithms.SHA256, sha256, new BigInteger(NONCE_BITS, random));
            TimeStampResponse answer = new TimeStampResponse(send(request.getEncoded()));
            answer.validate(request);
            if (answer.getTimeStampToken() == null) {
                throw new IOException("时间戳机构拒绝：" + answer.getStatusString());
            }
            return answer.getTimeStampToken().getEncoded();
        } catch (TSPException bad) {
            throw new IOException("时间戳机构的答复不成立：" + bad.getMessage(), bad);
        }
    }

    private byte[] send(byte[] query) throws IOException {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<InputStream> answer = client.send(
                    HttpRequest.newBuilder(address)
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/timestamp-query")
                            .POST(HttpRequest.BodyPublishers.ofByteArray(query))
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (answer.statusCode() != OK) {
                    throw new IOException("时间戳机构答复 HTTP " + answer.statusCode());
                }
                return body.readNBytes(LONGEST);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("等待时间戳时被中断", interrupted);
        }
    }
}
