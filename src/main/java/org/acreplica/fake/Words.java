package org.acreplica.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** The word lists of {@code fake/words.properties}, and the resources of this package. */
final class Words {

    private static final Map<String, List<String>> LISTS = load();

    private Words() {}

    /** {@code a|b|c}, or {@code @name} for a list in the file. */
    static List<String> list(String argument) {
        if (!argument.startsWith("@")) {
            return List.of(argument.split("\\|", -1));
        }
        List<String> list = LISTS.get(argument.substring(1));
        if (list == null) {
            throw new IllegalArgumentException("no word list " + argument);
        }
        return list;
    }

    /** The text as part of an email address: lower case a to z and digits; {@code contact} if nothing is left. */
    static String slug(String text) {
        StringBuilder slug = new StringBuilder();
        String plain = Normalizer.isNormalized(text, Normalizer.Form.NFD)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFD);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c < 128 && Character.isLetterOrDigit(c)) {
                slug.append(Character.toLowerCase(c));
            }
        }
        return slug.isEmpty() ? "contact" : slug.toString();
    }

    static String resource(String name) {
        try (InputStream in = Words.class.getResourceAsStream("/fake/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource fake/" + name);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("fake/" + name, e);
        }
    }

    private static Map<String, List<String>> load() {
        Properties lists = new Properties();
        try (InputStream in = Words.class.getResourceAsStream("/fake/words.properties")) {
            lists.load(new InputStreamReader(in, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("fake/words.properties", e);
        }
        return lists.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        e -> (String) e.getKey(), e -> List.of(((String) e.getValue()).split("\\|", -1))));
    }
}
