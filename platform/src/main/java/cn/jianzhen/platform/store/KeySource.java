package cn.jianzhen.platform.store;

/**
 * Where the secrets behind encrypted fields are. What leaves the source is only a code computed with a secret, never the secret, so
 * that it may stay inside a cryptographic module.
 */
interface KeySource {
    /** Name of the secret that encrypts from now on. */
    String newest();

    /**
     * HMAC-SHA-256 (RFC 2104) of the message with a secret.
     *
     * @throws IllegalStateException when there is no secret of that name
     */
    byte[] code(String name, byte[] message);
}
