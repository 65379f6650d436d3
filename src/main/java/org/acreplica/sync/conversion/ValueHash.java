package org.acreplica.sync.conversion;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.acreplica.sync.settings.HashKey;

/** HMAC-SHA-256 of UTF-8 text, in lower-case hex. Not thread-safe. */
final class ValueHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final Mac mac;

    ValueHash(HashKey key) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.secret().getBytes(StandardCharsets.UTF_8), ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The empty text stays empty. */
    String of(String text) {
        return text.isEmpty() ? "" : HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
