package org.acreplica.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/** The suffix of a generated ConfigMap's name, as computed by kustomize: ten characters of a digest, without vowels. */
final class NameHash {

    private NameHash() {}

    static String of(JsonNode map) {
        TreeMap<String, JsonNode> sorted = new TreeMap<>();
        map.path("data").properties().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        StringBuilder json = new StringBuilder("{\"data\":{");
        sorted.forEach((name, value) -> json.append(json.charAt(json.length() - 1) == '{' ? "" : ",")
                .append('"')
                .append(name)
                .append("\":")
                .append(asGoWrites(value)));
        // kustomize leaves the name empty there, so that suffixes do not change the digest.
        json.append("},\"kind\":\"ConfigMap\",\"name\":\"\"}");
        String hex = HexFormat.of().formatHex(digest(json.toString())).substring(0, 10);
        return hex.replace('0', 'g')
                .replace('1', 'h')
                .replace('3', 'k')
                .replace('a', 'm')
                .replace('e', 't');
    }

    private static String asGoWrites(JsonNode text) {
        return text.toString().replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
